package com.easyecom.accounting.ledger.api;

import com.easyecom.accounting.chart.Accounts;
import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.hledger.HledgerJournal;
import com.easyecom.accounting.ledger.application.PostedEntry;
import com.easyecom.accounting.ledger.application.ReadJournal;
import com.easyecom.kit.csv.CsvWriter;
import com.easyecom.kit.http.CsvDownload;
import com.easyecom.kit.http.Filters;
import com.easyecom.kit.http.TextDownload;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Permission;
import com.easyecom.kit.shop.Shop;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Gives the journal out: as CSV, or for hledger. */
@Path(Links.ENTRIES + "/export")
@RunOnVirtualThread
@Allowed(Permission.USE_BOOKS)
@Tag(name = "Accounting")
public class JournalExportResource {

  private final ReadJournal readJournal;
  private final Accounts accounts;
  private final Shop shop;

  JournalExportResource(ReadJournal readJournal, Accounts accounts, Shop shop) {
    this.readJournal = readJournal;
    this.accounts = accounts;
    this.shop = shop;
  }

  /** `journal` is what hledger calls its own format. */
  private enum Form {
    CSV,
    HLEDGER,
    JOURNAL
  }

  @GET
  @Produces({CsvDownload.TYPE, MediaType.TEXT_PLAIN})
  @Operation(
      summary = "Export the journal, by day and id",
      description =
          "All entries that there are when the export begins. `csv`: UTF-8 with a header, a row for"
              + " each line; text that a spreadsheet would take for a formula has an apostrophe"
              + " before it. `hledger` (or `journal`): a journal of hledger, with the chart of"
              + " accounts; its balances are those of the trial balance.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(mediaType = CsvDownload.TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
      })
  public Response export(
      @QueryParam("format")
          @Parameter(
              description = "`csv` if not given",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"csv", "hledger", "journal"}))
          @Nullable String format,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to) {
    Form form = Filters.oneOf("format", format, Form.class);
    Days days = Days.filter(from, to, shop.zone());
    return form == null || form == Form.CSV
        ? CsvDownload.of("journal-entries.csv", csv -> write(csv, days))
        : TextDownload.of("journal-entries.journal", MediaType.TEXT_PLAIN, out -> write(out, days));
  }

  private void write(CsvWriter csv, Days days) throws IOException {
    JournalCells.header(csv);
    Iterator<PostedEntry> entries = readJournal.all(days);
    while (entries.hasNext()) {
      JournalCells.entry(csv, entries.next());
    }
  }

  private void write(Writer out, Days days) throws IOException {
    HledgerJournal journal = new HledgerJournal(out, shop.currency());
    // Read before the chart: so every account that they have lines of is in it.
    Iterator<PostedEntry> entries = readJournal.all(days);
    journal.begin(accounts.chart());
    while (entries.hasNext()) {
      journal.entry(entries.next());
    }
  }
}
