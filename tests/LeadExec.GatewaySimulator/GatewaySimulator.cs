using System.Net;

namespace LeadExec.GatewaySimulator;

/// <summary>
/// Stripe and Authorize.Net on loopback, with books of their own that say what money truly moved. Cards are steered by their last four
/// digits (<see cref="SimCard"/>), faults by <see cref="Fail"/> or POST /control/faults?fault=CutAfterCapture&amp;times=1&amp;customer=...
/// GET /control/log shows the books, POST /control/settle settles Authorize.Net's day, POST /control/notices?order=doubled sends notices
/// to the addresses of the start (inOrder, reversed, doubled, forged). Base addresses: <see cref="Address"/> for Stripe,
/// <see cref="AuthorizeNetAddress"/>.
/// </summary>
public sealed class GatewaySimulator : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly GatewayVault vault;
    private readonly FaultPlan faults = new();
    private readonly NoticeDesk notices;
    private readonly PageDesk pages;
    private readonly StripeDesk stripe;
    private readonly AuthorizeNetDesk authorizeNet;
    private readonly NoticeMaker maker;

    private GatewaySimulator(WebApplication app, GatewaySimulatorOptions options, TimeProvider time)
    {
        this.app = app;
        Log = new GatewayLog(options.LogFile);
        vault = new GatewayVault(Log, time);
        notices = new NoticeDesk(options, time);
        maker = new NoticeMaker(notices, vault, () => Address);
        pages = new PageDesk(vault, maker);
        stripe = new StripeDesk(vault, faults, maker, pages, () => Address);
        authorizeNet = new AuthorizeNetDesk(vault, faults, maker);
    }

    /// <summary>"http://127.0.0.1:port/": the base address for Stripe, and for the pages of both.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public Uri AuthorizeNetAddress => new(Address, "/xml/v1/request.api");

    public GatewayLog Log { get; }

    /// <summary>All notices that were ever made, oldest first.</summary>
    public IReadOnlyList<SimNotice> Notices => notices.All;

    public static Task<GatewaySimulator> StartAsync(int port = 0) => StartAsync(new GatewaySimulatorOptions { Port = port });

    public static async Task<GatewaySimulator> StartAsync(GatewaySimulatorOptions options, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
        });
        var simulator = new GatewaySimulator(builder.Build(), options, time ?? TimeProvider.System);
        simulator.Map();
        await simulator.app.StartAsync();
        simulator.Address = new Uri(simulator.app.Urls.First());
        return simulator;
    }

    /// <summary>The next requests that move money fail; those of one customer only, when one is named.</summary>
    public void Fail(SimFault fault, int times = 1, string? customer = null) => faults.Add(fault, times, customer);

    public void FailNoMore() => faults.Clear();

    /// <summary>A kept card without a page. Authorize.Net's customer carries the merchant's own name, "client-7".</summary>
    public SimCard AddCard(SimProvider provider, string last4 = SimCard.Good, string? customerName = null)
    {
        lock (vault.Gate)
        {
            var customer = vault.NextId(provider == SimProvider.Stripe ? "cus_sim" : "");
            if (provider == SimProvider.AuthorizeNet)
            {
                vault.AddCustomer(customer, customerName ?? customer);
            }

            return vault.AddCard(provider, customer, last4);
        }
    }

    /// <summary>Acts as the browser on a hosted page: by the reference of Stripe's page, or the token of Authorize.Net's. Where it goes afterwards; null when it stays.</summary>
    public string? Complete(string page, string last4 = SimCard.Good) => pages.Complete(page, last4);

    public void Expire(string page) => pages.Expire(page);

    /// <summary>Stripe's keys are a day old and forgotten.</summary>
    public void ForgetKeys() => stripe.ForgetKeys();

    /// <summary>Authorize.Net's day ends: what was taken can now be given back in parts.</summary>
    public void Settle()
    {
        lock (vault.Gate)
        {
            foreach (var payment in vault.Payments)
            {
                payment.IsSettled = true;
            }
        }
    }

    /// <summary>The card holder disputes a payment at Stripe; "created", "funds_withdrawn" or "funds_reinstated".</summary>
    public void Dispute(string payment, string type)
    {
        lock (vault.Gate)
        {
            maker.OfDispute(vault.Payments.First(item => item.Id == payment), type);
        }
    }

    /// <summary>Staff give something back in the provider's own pages; false when the payment has less than that left.</summary>
    public bool GiveBack(string payment, long cents)
    {
        lock (vault.Gate)
        {
            var found = vault.Payments.First(item => item.Id == payment);
            if (cents <= 0 || cents > found.Cents - found.RefundedCents)
            {
                return false;
            }

            maker.OfRefund(vault.Give(new SimRefund
            {
                Id = vault.NextId(found.Provider == SimProvider.Stripe ? "re_sim" : ""),
                Payment = found,
                Key = "",
                Cents = cents,
                CreatedAt = vault.Time.GetUtcNow(),
            }));
            return true;
        }
    }

    /// <summary>The signature that the provider would send with the notice now.</summary>
    public string Sign(SimNotice notice, bool forged = false) => notices.Sign(notice, forged);

    /// <summary>Sends a notice once; the status of the answer, 0 when there was none.</summary>
    public Task<int> SendAsync(SimNotice notice, Uri address, bool forged = false) => notices.SendAsync(notice, address, forged);

    public Task WaitForShutdownAsync() => app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        using (var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(200)))
        {
            await app.StopAsync(now.Token);
        }

        await app.DisposeAsync();
        notices.Dispose();
        Log.Dispose();
    }

    private void Map()
    {
        app.Map("/v1/{**rest}", stripe.AnswerAsync);
        app.MapPost("/xml/v1/request.api", authorizeNet.AnswerAsync);
        app.MapGet("/pages/{id}", (string id) => Page(id));
        app.MapPost("/pages/{id}", async (string id, HttpRequest request) => Choose(id, (await request.ReadFormAsync())["card"].ToString()));
        app.MapPost("/payment/payment", async (HttpRequest request) => Page((await request.ReadFormAsync())["token"].ToString()));
        app.MapPost("/customer/addPayment", async (HttpRequest request) => Page((await request.ReadFormAsync())["token"].ToString()));
        app.MapGet("/control/log", () => Results.Json(Log.Entries, GatewayLog.Json));
        app.MapPost("/control/settle", Settle);
        app.MapPost("/control/forget-keys", ForgetKeys);
        app.MapPost("/control/faults", (SimFault fault, int? times, string? customer) => Fail(fault, times ?? 1, customer));
        app.MapDelete("/control/faults", FailNoMore);
        app.MapPost("/control/notices", SendAllAsync);
    }

    private async Task<IResult> SendAllAsync(string? order)
    {
        var all = Notices.ToList();
        var sent = order switch
        {
            "reversed" => Enumerable.Reverse(all),
            "doubled" => all.SelectMany(notice => new[] { notice, notice }),
            _ => all,
        };
        var statuses = new List<int>();
        foreach (var notice in sent.ToList())
        {
            if (notices.AddressOf(notice.Provider) is { } address)
            {
                statuses.Add(await SendAsync(notice, address, order == "forged"));
            }
        }

        return Results.Json(statuses);
    }

    private IResult Page(string id) => pages.Html(id) is { } html ? Results.Content(html, "text/html; charset=utf-8") : Results.NotFound();

    private IResult Choose(string id, string card) => Complete(id, card) is { } next ? Results.Redirect(next) : Page(id);
}
