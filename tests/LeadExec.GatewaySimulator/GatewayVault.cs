using System.Globalization;

namespace LeadExec.GatewaySimulator;

/// <summary>Customers, cards, payments, refunds and pages of both providers. One lock: a simulator need not be fast, but right.</summary>
internal sealed class GatewayVault(GatewayLog log, TimeProvider time)
{
    private readonly List<SimPayment> payments = [];
    private readonly List<SimRefund> refunds = [];
    private readonly List<SimCard> cards = [];
    private readonly Dictionary<string, SimPage> pages = [];
    private readonly Dictionary<string, string> customers = [];
    private long last = 60_000_000_000;

    public Lock Gate { get; } = new();

    public TimeProvider Time => time;

    public IReadOnlyList<SimPayment> Payments => payments;

    public IReadOnlyList<SimRefund> Refunds => refunds;

    public IReadOnlyList<SimCard> Cards => cards;

    public IReadOnlyDictionary<string, SimPage> Pages => pages;

    /// <summary>Customers of Authorize.Net by number, with the merchant's own name of each.</summary>
    public IReadOnlyDictionary<string, string> Customers => customers;

    public string NextId(string prefix) => prefix + (++last).ToString(CultureInfo.InvariantCulture);

    public void AddCustomer(string number, string name) => customers[number] = name;

    public SimPage Add(SimPage page) => pages[page.Id] = page;

    public SimCard AddCard(SimProvider provider, string customer, string last4)
    {
        var card = new SimCard
        {
            Provider = provider,
            CustomerRef = customer,
            MethodRef = NextId(provider == SimProvider.Stripe ? "pm_sim" : ""),
            Last4 = last4,
        };
        cards.Add(card);
        return card;
    }

    public SimPayment Take(SimPayment payment)
    {
        payments.Add(payment);
        if (payment.Outcome == SimOutcome.Succeed)
        {
            Write("capture", payment, payment.Key, payment.Id, payment.Cents);
        }

        return payment;
    }

    public SimRefund Give(SimRefund refund)
    {
        refunds.Add(refund);
        refund.Payment.RefundedCents += refund.Cents;
        Write("refund", refund.Payment, refund.Key, refund.Id, refund.Cents);
        return refund;
    }

    public void Void(SimPayment payment, string key)
    {
        payment.IsVoided = true;
        payment.RefundedCents = payment.Cents;
        Write("void", payment, key, payment.Id, payment.Cents);
    }

    private void Write(string kind, SimPayment payment, string key, string reference, long cents) => log.Add(new GatewayLogEntry
    {
        Provider = payment.Provider,
        Kind = kind,
        Key = key,
        Reference = reference,
        Named = payment.Metadata.GetValueOrDefault("payment_id"),
        Cents = cents,
        Currency = payment.Currency.ToUpperInvariant(),
        At = time.GetUtcNow(),
    });
}
