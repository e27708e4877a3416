package com.easyecom.catalog.productimport;

import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static com.easyecom.catalog.productimport.Files.send;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class BadFileTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sku,colour~s,red|1|colour|is no column",
        "sku,name,product_name~s,a,b|1|product_name|is there twice",
        "1,2~3,4|1||is no header",
        "quantity,unit_cost~1,2|1|name|is missing",
        "name,total_cost~a,2|1|on_hand|is missing",
        "sku,name,unit_cost~a,b|2||has 2 cells where the header has 3",
        "sku,name,unit_cost~a,b,1,2|2||has 4 cells where the header has 3",
        "''|1||the file is empty",
        "sku,name,unit_cost~a,b\u0000,1|2||NUL",
        "sku,name,unit_cost~a,\"b,1|2||cannot be read",
        "name,unit_cost~twin one,1~Twin One,2|3|name|is the name of row 2",
        "sku,name,unit_cost~t,a,1~t,b,2|3|sku|is the SKU of row 2",
        "name,quantity,unit_cost,total_cost~contradicting,3,2,7|2|stock_value|is not 3.000 x 2.0000",
        "name,unit_cost~,1|2|name|is missing",
        "name,unit_price~no cost,1|2|unit_cost|is missing",
        "sku,unit_cost~unheard-of,1|2|name|no product has this SKU",
        "name,unit_cost~a comma,\"1,5\"|2|unit_cost|decimal point",
        "name;unit_cost~thousands;1.234|2|unit_cost|thousands or decimals",
        "name,unit_cost~huge,1e999999999|2|unit_cost|is too large",
        "name,unit_cost,is_active~flag,1,maybe|2|is_active|true or false",
        "name,unit_cost,reorder_lead_days~slow,1,3651|2|reorder_lead_days|at most 3650",
      })
  void whatIsWrongIsNamed(String lines, int row, String column, String message) {
    String file = lines.replace('~', '\n');
    send(file)
        .statusCode(422)
        .body("code", equalTo("import_failed"))
        .body("errors", hasSize(1))
        .body("errors[0].row", equalTo(row))
        .body("errors[0].column", equalTo(column))
        .body("errors[0].message", containsString(message))
        .body("created", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aMarkedFileWithSemicolonsIsUnderstood(String charset) {
    String name = "Größe " + unique();
    String file = "\uFEFFname;quantity;unit_cost\r\n%s;3;1,5\r\n".formatted(name);
    send(file.getBytes(Charset.forName(charset)), "").statusCode(200).body("created", equalTo(1));
    isThere(name, "1.5000");
  }

  @Test
  void aFileOfWindowsIsUnderstoodWithAWarning() {
    String name = "Größe €" + unique();
    send("name,unit_cost\n%s,1.5\n".formatted(name).getBytes(Charset.forName("windows-1252")), "")
        .statusCode(200)
        .body("warnings[0].message", containsString("Windows-1252"));
    isThere(name, "1.5000");
  }

  @Test
  void aRequestWithoutAFileIsRefused() {
    admin()
        .multiPart("other", "x")
        .post(Files.IMPORT)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("file"));
    send("sku\n", "?partial=maybe").statusCode(400);
  }

  @Test
  void aFileThatIsTooLargeIsRefused() {
    byte[] file = "a".repeat(10 * 1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8);
    send(file, "").statusCode(413).body("code", equalTo("payload_too_large"));
  }

  private static void isThere(String name, String cost) {
    admin()
        .queryParam("q", name)
        .get("/api/v1/products")
        .then()
        .body("", hasSize(1))
        .body("[0].unit_cost", equalTo(cost));
  }
}
