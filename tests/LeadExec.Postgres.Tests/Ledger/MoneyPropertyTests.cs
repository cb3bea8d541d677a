using System.Globalization;
using LeadExec.Domain.Values;
using LeadExec.GatewaySimulator;
using LeadExec.Ports.Books;

namespace LeadExec.Postgres.Tests.Ledger;

/// <summary>
/// Any sequence of orders, leads, edits, returns, payments by hand and by card, refunds, disputes, invoices (automatic ones too) and closed months, over the real stores and
/// against a provider that fails and whose notices come doubled, late, in any order and forged, keeps the books right: D-01 to D-05, D-39 to D-42,
/// FM-60 to FM-66, INV-15 to INV-23, ORD-11, ORD-18 to ORD-34, RET-04, RET-05. LEADEXEC_MONEY_OPERATIONS and LEADEXEC_MONEY_SEED make it longer or another one.
/// </summary>
public sealed class MoneyPropertyTests(ITestOutputHelper output)
{
    private const int Operations = 1_200;
    private const int Between = 400;

    [Fact]
    public async Task Books_are_right_after_any_sequence_of_operations()
    {
        var seed = Setting("LEADEXEC_MONEY_SEED", 1);
        var count = Setting("LEADEXEC_MONEY_OPERATIONS", Operations);
        output.WriteLine($"LEADEXEC_MONEY_SEED={seed} LEADEXEC_MONEY_OPERATIONS={count} does the same again");
        await using var world = await MoneyWorld.StartAsync(timeout: 3);
        var random = new Random(seed);
        var leads = new LeadSteps(world, random);
        var payments = new PaymentSteps(world, leads, random);
        for (var n = 1; n <= count; n++)
        {
            await StepAsync(random.Next(100), leads, payments);
            if (n % Between == 0 && n < count)
            {
                await BooksProof.HoldsAsync(world);
            }
        }

        await CalmAsync(world, leads, payments);
        await BooksProof.HoldsAsync(world);
        await BooksProof.AgreesWithTheProviderAsync(world);
        await BooksProof.AutomaticInvoicesAsync(world);
        (await world.Chain.VerifyAsync(0, int.MaxValue, CancellationToken.None)).Faults.ShouldBeEmpty();
        await SaysWhatHappenedAsync(world, leads, payments);
    }

    private static async Task StepAsync(int dice, LeadSteps leads, PaymentSteps payments) => await (dice switch
    {
        < 5 => leads.OpenOrderAsync(),
        < 9 => leads.EditOrderAsync(),
        < 12 => leads.ChangeOrderAsync(),
        < 17 => leads.SweepOrdersAsync(),
        < 38 => leads.SellAsync(),
        < 44 => leads.SettleAsync(),
        < 48 => leads.ConfirmPriceAsync(),
        < 57 => leads.ReturnAsync(),
        < 60 => payments.CardAsync(),
        < 70 => payments.ChargeAsync(),
        < 74 => payments.PayByHandAsync(),
        < 77 => payments.RefundAsync(),
        < 78 => payments.RechargeAsync(),
        < 81 => payments.OpenPageAsync(),
        < 84 => payments.UsePageAsync(),
        < 88 => payments.NoticesAsync(),
        < 89 => payments.DisputeAsync(),
        < 92 => payments.InvoiceAsync(),
        < 93 => payments.PayoutAsync(),
        _ => payments.PassTimeAsync(),
    });

    /// <summary>Nothing fails any more and everything that is under way ends.</summary>
    private static async Task CalmAsync(MoneyWorld world, LeadSteps leads, PaymentSteps payments)
    {
        world.Simulator.FailNoMore();
        await leads.SettleAllAsync();
        payments.ExpirePages();
        await payments.TellAllAsync();
        await payments.CardAsync(new ClientId(1), SimCard.Good);
        await leads.OpenInvoicedOrderAsync(new ClientId(1)); // of whatever seed: one automatic invoice at least
        for (var n = 0; n < 60; n++)
        {
            await leads.SweepOrdersAsync();
            await world.Desk.RoundAsync(CancellationToken.None);
            await world.RefundDesk.RoundAsync(CancellationToken.None);
            await world.Notices.RoundAsync(CancellationToken.None);
            await payments.MakeInvoicesAsync();
            world.Harness.Now += TimeSpan.FromMinutes(45);
        }
    }

    private async Task SaysWhatHappenedAsync(MoneyWorld world, LeadSteps leads, PaymentSteps payments)
    {
        var kinds = await world.Harness.Database.ScalarAsync<string>("select string_agg(kind || ': ' || times, ', ' order by kind) from (select kind, count(*) as times from entry group by kind) x");
        var renewals = await world.Harness.Database.ScalarAsync<long>("select count(*) from orders where renewal_no > 0");
        var captures = world.Simulator.Log.Captures.Count;
        output.WriteLine($"{leads.Orders.Count} orders, {renewals} renewals, {leads.Sales} sales, {captures} captures, {payments.Forged} forged notices, {payments.Closed} months closed, {leads.Edited} edits, {payments.Made} automatic invoices; entries by kind {kinds}");
        renewals.ShouldBeGreaterThan(0);
        captures.ShouldBeGreaterThan(10);
        leads.Sales.ShouldBeGreaterThan(100);
        payments.Forged.ShouldBeGreaterThan(0);
        payments.Closed.ShouldBeGreaterThan(0);
        payments.Made.ShouldBeGreaterThan(0);
        leads.Edited.ShouldBeGreaterThan(0);
        foreach (var kind in new[] { EntryKind.Sale, EntryKind.Return })
        {
            (await world.Harness.Database.ScalarAsync<long>($"select count(*) from entry where kind = {(int)kind}")).ShouldBeGreaterThan(10);
        }
    }

    private static int Setting(string name, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : standard;
}
