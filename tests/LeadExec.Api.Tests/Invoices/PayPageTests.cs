using System.Net;
using LeadExec.Api.Invoices;
using LeadExec.TestKit.Time;

namespace LeadExec.Api.Tests.Invoices;

// ORD-28, PORT-15: the public page of an invoice
public sealed class PayPageTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Payer_sees_the_invoice_and_goes_on_to_the_providers_page_once_it_is_written_down()
    {
        var (id, page) = await InvoiceAsync("<b>Sons</b> & Co", "250.00");
        using var payer = Payer();

        var shown = await payer.CallAsync("GET", page).ExpectAsync(200);
        shown.Text.ShouldContain("USD 250.00");
        shown.Text.ShouldContain("&lt;b&gt;Sons&lt;/b&gt; &amp; Co");
        shown.Text.ShouldContain("<form method=\"post\">");
        shown.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; style-src 'sha256-");
        shown.Headers.CacheControl!.NoStore.ShouldBeTrue();

        var on = await payer.CallAsync("POST", page).ExpectAsync(303);
        on.Headers.Location.ShouldBe(new Uri("https://pay.example.com/pay"));
        var row = (await host.Database.ScalarAsync<string>($"select concat_ws(' ', client_id, method, state, cents, target, hosted, actor) from payment where invoice_id = '{id}'")).ShouldNotBeNull();
        row.ShouldStartWith("7 1 ");
        row.ShouldEndWith(" 25000 2 t payer");
        var payment = await host.Database.ScalarAsync<Guid>($"select id from payment where invoice_id = '{id}'");

        (await payer.CallAsync("GET", $"{page}?payment={payment}").ExpectAsync(200)).Text.ShouldContain("as soon as the payment provider confirms it");
        (await payer.CallAsync("GET", $"{page}?payment={Guid.NewGuid()}").ExpectAsync(200)).Text.ShouldNotContain("confirms");
        page.ShouldNotContain(id.ToString()); // no more than a name
        page.ShouldNotContain("7/");
    }

    [Fact]
    public async Task Paid_and_void_invoices_say_so_and_cannot_be_paid()
    {
        using var payer = Payer();
        using var admin = await host.AdministratorAsync();
        var (paid, paidPage) = await InvoiceAsync("Paid", "10.00");
        var (gone, gonePage) = await InvoiceAsync("Gone", "10.00");
        await admin.CallAsync("POST", $"/api/v1/invoices/{paid}/payments", $$"""{"id":"{{Guid.NewGuid()}}","method":"cash","amount":"10.00"}""").ExpectAsync(200);
        await admin.CallAsync("POST", $"/api/v1/invoices/{gone}/void", """{"reason":"x"}""").ExpectAsync(200);

        foreach (var (page, words) in new[] { (paidPage, "This invoice is paid."), (gonePage, "This invoice was taken back.") })
        {
            var shown = await payer.CallAsync("GET", page).ExpectAsync(200);
            shown.Text.ShouldContain(words);
            shown.Text.ShouldNotContain("<form");
            (await payer.CallAsync("POST", page).ExpectAsync(409)).Text.ShouldContain(words);
        }

        (await host.Database.ScalarAsync<long>($"select count(*) from payment where hosted and invoice_id in ('{paid}', '{gone}')")).ShouldBe(0);
    }

    [Fact]
    public async Task Unknown_name_finds_nothing()
    {
        var (_, page) = await InvoiceAsync("Hidden", "10.00");
        using var payer = Payer();
        foreach (var wrong in new[] { page[..^2] + "!!", "/pay/x", "/pay/" + new string('a', 300) })
        {
            await payer.CallAsync("GET", wrong).ExpectAsync(404);
            await payer.CallAsync("POST", wrong).ExpectAsync(404);
        }
    }

    [Fact]
    public void Address_that_asks_too_often_waits_a_minute_and_hinders_nobody_else()
    {
        var clock = new ManualTimeProvider();
        var gate = new PayGate(clock);
        var (eager, other) = (IPAddress.Parse("192.0.2.1"), IPAddress.Parse("192.0.2.2"));
        Enumerable.Range(0, PayGate.Payments).ShouldAllBe(_ => gate.TryEnter(eager, true));
        gate.TryEnter(eager, true).ShouldBeFalse();
        gate.TryEnter(eager, false).ShouldBeTrue(); // looking is counted apart
        gate.TryEnter(other, true).ShouldBeTrue();
        Enumerable.Range(0, PayGate.Views + 5).Count(_ => gate.TryEnter(other, false)).ShouldBe(PayGate.Views);
        clock.Advance(TimeSpan.FromMinutes(1));
        gate.TryEnter(eager, true).ShouldBeTrue();

        var begun = Enumerable.Range(0, 2 * PayGate.AllPayments).Count(n => gate.TryEnter(new IPAddress([10, 0, (byte)(n / 200), (byte)(n % 200)]), true));
        begun.ShouldBe(PayGate.AllPayments - 1);
    }

    private HttpClient Payer() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Address };

    private async Task<(Guid Id, string Page)> InvoiceAsync(string description, string amount)
    {
        using var admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", "/api/v1/clients/7")).Status == 404)
        {
            await admin.CallAsync("POST", "/api/v1/clients", """{"id":7,"companyName":"<b>Sons</b> & Co"}""").ExpectAsync(201);
        }

        var body = $$"""{"clientId":7,"description":"{{description}}","lines":[{"description":"Service","unitPrice":"{{amount}}"}]}""";
        var draft = (await admin.CallAsync("POST", "/api/v1/invoices", body).ExpectAsync(201)).Json;
        var issued = (await admin.CallAsync("POST", $"/api/v1/invoices/{draft["id"]}/issue", "{}").ExpectAsync(200)).Json;
        return (issued["id"]!.GetValue<Guid>(), new Uri(issued["payUrl"]!.GetValue<string>()).AbsolutePath);
    }
}
