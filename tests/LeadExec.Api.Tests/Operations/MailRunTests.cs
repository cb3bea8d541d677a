using System.Text.Json.Nodes;

namespace LeadExec.Api.Tests.Operations;

// FM-67, FM-72, ORD-27: e-mail of the running product over a mail server
public sealed class MailRunTests(WholeProduct product) : IClassFixture<WholeProduct>
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Invoice_goes_out_encrypted_and_signed_in_with_its_pdf()
    {
        var admin = await product.AdministratorAsync();
        var invoice = await SendInvoiceAsync(admin, client: 1, "sent@buyer.example");

        var mail = await EventuallyAsync(admin, invoice, "sent");

        (mail["tries"]!.GetValue<int>(), mail["reason"], mail["kind"]!.GetValue<string>()).ShouldBe((1, null, "invoice.mail"));
        var letter = product.Mail.Letters.Single(letter => letter.To == "sent@buyer.example");
        (letter.Encrypted, letter.SignedIn, letter.From).ShouldBe((true, "relay:a password from the environment", "billing@leads.example"));
        letter.Header("Message-ID").ShouldBe($"<invoice-{invoice}:1@leads.example>");
        letter.Text.ShouldContain("application/pdf");
    }

    [Fact]
    public async Task Server_that_is_busy_is_asked_again_until_it_takes_the_message()
    {
        var admin = await product.AdministratorAsync();
        var asked = 0;
        product.Mail.Answer = line => line == "RCPT TO:<busy@buyer.example>" && Interlocked.Increment(ref asked) == 1 ? "451 4.3.0 busy" : null;
        var invoice = await SendInvoiceAsync(admin, client: 2, "busy@buyer.example");

        var mail = await EventuallyAsync(admin, invoice, "sent");

        mail["tries"]!.GetValue<int>().ShouldBe(2);
        product.Mail.Letters.Count(letter => letter.To == "busy@buyer.example").ShouldBe(1);
    }

    [Fact]
    public async Task Refusal_for_good_is_shown_to_staff_who_may_send_again()
    {
        var admin = await product.AdministratorAsync();
        product.Mail.Answer = line => line == "RCPT TO:<gone@buyer.example>" ? "550 5.1.1 <gone@buyer.example> unknown" : null;
        var invoice = await SendInvoiceAsync(admin, client: 3, "gone@buyer.example");

        var failed = await EventuallyAsync(admin, invoice, "failed");
        (failed["reason"]!.GetValue<string>(), failed["tries"]!.GetValue<int>(), failed["nextAt"]).ShouldBe(("recipient-550-5.1.1", 1, null));
        product.Mail.Letters.ShouldNotContain(letter => letter.To == "gone@buyer.example");

        product.Mail.Answer = static _ => null;
        await admin.CallAsync("POST", $"/api/v1/mail/{failed["id"]}/send", "{}").ExpectAsync(204);
        await EventuallyAsync(admin, invoice, "sent");
        product.Mail.Letters.Count(letter => letter.To == "gone@buyer.example").ShouldBe(1);
        await admin.CallAsync("POST", $"/api/v1/mail/{failed["id"]}/send", "{}").ExpectAsync(404);
        (await product.Database.ScalarAsync<long>($"select count(*) from audit_entry where action = 'mailSentAgain' and subject = 'mail/{failed["id"]}'")).ShouldBe(1);
        (await File.ReadAllTextAsync(product.LogFile)).ShouldNotContain("buyer.example");
    }

    [Fact]
    public async Task Health_warns_of_a_message_that_is_stuck()
    {
        await product.Database.ExecuteAsync("""
            insert into outbox(id, topic, key, payload, created_at, due_at)
            values (gen_random_uuid(), 'invoice.mail', 'stuck', '{"invoiceId":"0195a7c3-b200-7100-9a3e-51f2a0000000"}', now() - interval '1 hour', now() + interval '1 day')
            """);

        await UntilAsync(async () => (await product.Silo.Http.CallAsync("GET", "/healthz/ready").ExpectAsync(200)).Json is var health
            && health["status"]!.GetValue<string>() == "degraded" && health["warnings"]!.AsArray().Any(name => name!.GetValue<string>() == "mail"));

        await product.Database.ExecuteAsync("delete from outbox where key = 'stuck'");
        await UntilAsync(async () => (await product.Silo.Http.CallAsync("GET", "/healthz/ready").ExpectAsync(200)).Json["status"]!.GetValue<string>() == "ready");
    }

    private static async Task<string> SendInvoiceAsync(HttpClient admin, int client, string address)
    {
        var before = await admin.CallAsync("GET", $"/api/v1/clients/{client}").ExpectAsync(200);
        await admin.CallAsync("PATCH", $"/api/v1/clients/{client}", $$"""{"email":"{{address}}"}""", before.ETag).ExpectAsync(200);
        var draft = (await admin.CallAsync("POST", "/api/v1/invoices", $$"""{"clientId":{{client}},"lines":[{"description":"Set-up","unitPrice":"10.00"}]}""").ExpectAsync(201)).Json;
        await admin.CallAsync("POST", $"/api/v1/invoices/{draft["id"]}/issue", """{"send":true}""").ExpectAsync(200);
        return draft["id"]!.GetValue<string>();
    }

    private static async Task<JsonNode> EventuallyAsync(HttpClient admin, string invoice, string state)
    {
        JsonNode? found = null;
        await UntilAsync(async () =>
        {
            var page = (await admin.CallAsync("GET", $"/api/v1/mail?state={state}&limit=200").ExpectAsync(200)).Json;
            found = page["items"]!.AsArray().SingleOrDefault(mail => mail!["about"]!.GetValue<string>() == $"invoice/{invoice}");
            return found is not null;
        });
        return found!; // the condition
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var hang = new CancellationTokenSource(Hang);
        while (!await condition())
        {
            await Task.Delay(50, hang.Token);
        }
    }
}
