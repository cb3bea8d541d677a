using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LeadExec.BuyerSimulator;
using LeadExec.TestKit.Mail;

namespace LeadExec.Api.Tests.Operations;

// FM-67, FM-72, ORD-27, SET-13, SET-16, SET-18, E-88: e-mail of the running product over a mail server
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

    [Fact]
    public async Task Orders_returns_and_overdue_invoices_are_told_to_whom_the_settings_name() // SET-13, SET-16, SET-18, E-88, C-11
    {
        var admin = await product.AdministratorAsync();
        await PatchAsync(admin, "/api/v1/account", """{"notices":{"recipients":["staff@seller.example"]}}""");
        await PatchAsync(admin, $"/api/v1/clients/{WholeProduct.Portal}", """{"email":"boss@buyer.example","notices":{"recipients":["orders@buyer.example"],"kinds":{"orderFilled":true}}}""");
        await PatchAsync(admin, $"/api/v1/delivery-accounts/{WholeProduct.Portal}", """{"requireOrder":true}""");
        var overdue = await OverdueAsync(admin, WholeProduct.Portal);
        var end = DateTimeOffset.UtcNow.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var order = (await admin.CallAsync("POST", "/api/v1/orders", $$"""
            {"clientId":{{WholeProduct.Portal}},"name":"Told","type":"leadQuantity","items":[{"quantity":1,"pricePerLead":"40.00"}],"startDate":"2026-01-01","endDate":"{{end}}","renewal":"closeByEndDate"}
            """).ExpectAsync(201)).Json["id"]!.GetValue<int>();
        await ToldAsync("staff@seller.example", "New order: Told (Client 5)");
        await ToldAsync("staff@seller.example", "Order ends soon: Told (Client 5)");

        await UntilAsync(async () =>
        {
            await product.PostAsync(WholeProduct.Portal);
            return (await admin.CallAsync("GET", $"/api/v1/orders/{order}").ExpectAsync(200)).Json["received"]!.GetValue<int>() == 1;
        });
        await ToldAsync("staff@seller.example", "Order filled: Told (Client 5)");
        var filled = await ToldAsync("orders@buyer.example", "Order filled: Told");
        filled.Text.ShouldContain("text/html");
        Body(filled).ShouldContain("Your order is filled.");

        var buyer = await product.PortalUserAsync(WholeProduct.Portal);
        var sale = await product.Database.ScalarAsync<Guid>($"select attempt_id from sale where order_id = {order}");
        await buyer.CallAsync("POST", $"/api/v1/portal/leads/{sale}/return", """{"reason":"Wrong number"}""").ExpectAsync(200);
        await ToldAsync("staff@seller.example", "Return requested: Client 5");
        product.Mail.Letters.Where(letter => letter.To == "staff@seller.example").Select(Subject).ShouldBeUnique(); // each cause once
        await admin.CallAsync("POST", $"/api/v1/returns/{sale}/approve", "{}").ExpectAsync(200);
        await ToldAsync("orders@buyer.example", "Return approved");

        await ToldAsync("staff@seller.example", $"Invoice {overdue} is overdue: Client 5");
        Body(await ToldAsync("orders@buyer.example", $"Invoice {overdue} is overdue")).ShouldContain("Days overdue: ");

        // Nobody else is told, and nothing of the lead.
        product.Mail.Letters.ShouldNotContain(letter => letter.To == "boss@buyer.example");
        product.Mail.Letters.ShouldAllBe(letter => !Body(letter).Contains("Zebrafinch", StringComparison.Ordinal));
    }

    [Fact]
    public async Task New_lead_is_told_with_a_link_that_opens_it_and_nothing_of_the_person() // PORT-17, PORT-23, SET-25, LEAD-24
    {
        var admin = await product.AdministratorAsync();
        await PatchAsync(admin, "/api/v1/account", """{"portalLinkDays":12}""");
        await PatchAsync(admin, $"/api/v1/clients/{WholeProduct.Portal}", """{"notices":{"recipients":["leads@buyer.example"],"kinds":{"leadNew":true}}}""");
        var sale = await SellAsync(admin);
        var buyer = await product.PortalUserAsync(WholeProduct.Portal);

        // Other leads of the last hour are told of too.
        var (seen, body, token) = (new HashSet<MailLetter>(), "", "");
        await UntilAsync(async () =>
        {
            foreach (var one in product.Mail.Letters.Where(one => one.To == "leads@buyer.example" && Subject(one).StartsWith("New lead: ", StringComparison.Ordinal) && seen.Add(one)))
            {
                (body, token) = (Body(one), Regex.Match(Body(one), "https://leads\\.example/portal/open#([A-Za-z0-9_-]{43})").Groups[1].Value);
                if ((await buyer.CallAsync("POST", "/api/v1/portal/lead-links", $$"""{"token":"{{token}}"}""").ExpectAsync(200)).Json["id"]!.GetValue<Guid>() == sale)
                {
                    return true;
                }
            }

            return false;
        });
        await PatchAsync(admin, $"/api/v1/clients/{WholeProduct.Portal}", """{"notices":{"kinds":{"leadNew":false}}}""");
        body.ShouldNotContain("Zebrafinch");
        body.ShouldNotContain("canary");
        (await buyer.CallAsync("GET", $"/api/v1/portal/leads/{sale}").ExpectAsync(200)).Json["readAt"].ShouldNotBeNull();
        (await product.Database.ScalarAsync<long>($"select count(*) from portal_link where expires_at > now() + interval '11 days' and expires_at < now() + interval '12 days' and attempt_id = '{sale}'")).ShouldBe(1);
        (await File.ReadAllTextAsync(product.LogFile)).ShouldNotContain(token);
    }

    [Fact]
    public async Task Appointment_is_told_to_the_user_who_has_it_and_nothing_that_was_written() // PORT-06
    {
        var sale = await SellAsync(await product.AdministratorAsync());
        var buyer = await product.PortalUserAsync(WholeProduct.Portal);
        var self = (await buyer.CallAsync("GET", "/api/v1/portal/colleagues").ExpectAsync(200)).Json["items"]!.AsArray().Single(one => one!["self"]!.GetValue<bool>())!;
        var day = DateTimeOffset.UtcNow.AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var body = $$"""{"day":"{{day}}","time":"09:30:00","minutes":45,"title":"Call Zebrafinch","note":"Bring the papers","userId":{{self["id"]}}}""";

        var made = (await buyer.CallAsync("POST", $"/api/v1/portal/leads/{sale}/appointments", body).ExpectAsync(201)).Json["id"];
        var told = await ToldOfAsync("Appointment: ");
        await buyer.CallAsync("DELETE", $"/api/v1/portal/appointments/{made}").ExpectAsync(204);

        told.ShouldContain("You have an appointment about a lead.");
        told.ShouldContain("09:30");
        told.ShouldNotContain("Zebrafinch");
        told.ShouldNotContain("papers");
        (await ToldOfAsync("Appointment cancelled: ")).ShouldContain("was cancelled");

        async Task<string> ToldOfAsync(string subject)
        {
            MailLetter? letter = null;
            await UntilAsync(() => Task.FromResult((letter = product.Mail.Letters.FirstOrDefault(one => one.To == self["email"]!.GetValue<string>() && Subject(one).StartsWith(subject, StringComparison.Ordinal))) is not null));
            return Body(letter!); // the condition
        }
    }

    [Fact]
    public async Task Failed_delivery_is_told_to_whom_its_method_names() // DELV-50, DELV-51
    {
        var admin = await product.AdministratorAsync();
        await PatchAsync(admin, $"/api/v1/delivery-methods/{WholeProduct.Losing}", """{"failureRecipients":["desk@seller.example"]}""");
        product.Buyer.Set($"buyer{WholeProduct.Losing}", new BuyerBehaviour { Status = 500 });
        MailLetter? letter = null;
        await UntilAsync(async () =>
        {
            if (await product.Database.ScalarAsync<long>($"select count(*) from attempt where method_id = {WholeProduct.Losing} and state = 4") == 0)
            {
                await product.PostAsync(WholeProduct.Losing);
            }

            return (letter = product.Mail.Letters.FirstOrDefault(one => one.To == "desk@seller.example")) is not null;
        });

        Subject(letter!).ShouldEndWith("(Client 2)"); // the condition
        var body = Body(letter!);
        body.ShouldContain("A delivery failed");
        body.ShouldContain($"https://leads.example/admin/methods/{WholeProduct.Losing}");
        body.ShouldNotContain("Zebrafinch");
    }

    // A lead that the portal's client bought without an order, whatever the other tests made of its account.
    private async Task<Guid> SellAsync(HttpClient admin)
    {
        await PatchAsync(admin, $"/api/v1/delivery-accounts/{WholeProduct.Portal}", """{"requireOrder":false}""");
        Guid? sale = null;
        await UntilAsync(async () =>
        {
            var lead = await product.PostAsync(WholeProduct.Portal);
            sale = await product.Database.ScalarAsync<Guid?>($"select attempt_id from sale where lead_id = '{lead}' and order_id is null");
            return sale is not null;
        });
        return sale!.Value; // the condition
    }

    // Issued a month earlier than it was; the record itself lets nobody do that.
    private async Task<string> OverdueAsync(HttpClient admin, int client)
    {
        var draft = (await admin.CallAsync("POST", "/api/v1/invoices", $$"""{"clientId":{{client}},"lines":[{"description":"Set-up","unitPrice":"10.00"}]}""").ExpectAsync(201)).Json;
        var issued = (await admin.CallAsync("POST", $"/api/v1/invoices/{draft["id"]}/issue", "{}").ExpectAsync(200)).Json;
        await product.Database.ExecuteAsync($"set session_replication_role = replica; update invoice set issued_on = issued_on - 33, due_on = issued_on - 3 where id = '{draft["id"]}'; reset session_replication_role");
        return issued["number"]!.ToString();
    }

    private async Task<MailLetter> ToldAsync(string to, string subject)
    {
        MailLetter? found = null;
        await UntilAsync(() => Task.FromResult((found = product.Mail.Letters.FirstOrDefault(letter => letter.To == to && Subject(letter) == subject)) is not null));
        return found!; // the condition
    }

    private static string Body(MailLetter letter) => string.Concat(Regex.Matches(letter.Text, "(?<=\r\n\r\n)[A-Za-z0-9+/=\r\n]+?(?=\r\n--)")
        .Select(part => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(part.Value))));

    // Encoded words, one after the other.
    private static string Subject(MailLetter letter)
    {
        var head = letter.Text[..letter.Text.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n ", " ", StringComparison.Ordinal);
        var subject = head.Split("\r\n").First(line => line.StartsWith("Subject: ", StringComparison.Ordinal))[9..];
        return string.Concat(subject.Split(' ').Select((word, at) => word.StartsWith("=?utf-8?B?", StringComparison.Ordinal)
            ? System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(word[10..^2]))
            : (at == 0 ? "" : " ") + word));
    }

    private static async Task PatchAsync(HttpClient admin, string path, string body)
    {
        var before = await admin.CallAsync("GET", path).ExpectAsync(200);
        await admin.CallAsync("PATCH", path, body, before.ETag).ExpectAsync(200);
    }

    private static async Task<string> SendInvoiceAsync(HttpClient admin, int client, string address)
    {
        await PatchAsync(admin, $"/api/v1/clients/{client}", $$"""{"email":"{{address}}"}""");
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
