// The page's policy allows no inline script, so this small start has a file of its own.
SwaggerUIBundle({
  url: "/openapi",
  dom_id: "#swagger-ui",
  deepLinking: true,
  docExpansion: "none",
  persistAuthorization: false,
  tryItOutEnabled: true,
  // The default asks a validator on another server.
  validatorUrl: null,
});
