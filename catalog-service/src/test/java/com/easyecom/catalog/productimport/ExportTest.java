package com.easyecom.catalog.productimport;

import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.as;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static com.easyecom.catalog.productimport.Files.send;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class ExportTest {

  /** Where 3000 x 2.3333 misses the value, text looks like formulas, and lines are many. */
  private static final String ROWS =
      """
      sku,name,category,description,unit_price,is_active,barcode,reorder_point,reorder_lead_days,on_hand,unit_cost,stock_value
      '-%1$s,'=1+1,'@home,"'+a
      b ""c"" ",7.00,true,'-12,2.500,3,3000.000,2.3333,7000.00
      %1$s-b,''=x,,,0.50,false,,,,0.000,1.2500,0.00
      """;

  @Test
  void whatIsExportedAndImportedIsTheSame() {
    String run = "X" + unique();
    String file = ROWS.formatted(run);
    send(file).statusCode(200).body("created", equalTo(2));

    String exported = export();
    String mine = rows(exported, run);
    assertEquals(
        "'-%1$s,'=1+1,'@home,\"'+a\nb \"\"c\"\" \",7.00,true,'-12,2.500,3,3000.000,2.3333,7000.00\r\n"
                .formatted(run)
            + "%s-b,''=x,,,0.50,false,,,,0.000,1.2500,0.00\r\n".formatted(run),
        mine);
    send(exported.lines().findFirst().orElseThrow() + "\n" + mine)
        .statusCode(200)
        .body("unchanged", equalTo(2))
        .body("warnings", equalTo(List.of()));
  }

  @Test
  void costsAreOnlyForThoseWhoMaySeeThem() {
    assertTrue(header("accountant").endsWith("on_hand,unit_cost,stock_value"));
    String shown = header("viewer");
    assertTrue(shown.endsWith("on_hand"));
    assertFalse(shown.contains("cost") || shown.contains("value"));
  }

  private static String header(String role) {
    return as(role).get("/api/v1/products/export").asString().lines().findFirst().orElseThrow();
  }

  private static String export() {
    return admin()
        .get("/api/v1/products/export")
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .header("Content-Disposition", equalTo("attachment; filename=\"products.csv\""))
        .extract()
        .asString();
  }

  /** The exported rows of one run, which are the last. */
  private static String rows(String exported, String run) {
    return exported.substring(exported.indexOf("'-" + run));
  }
}
