using LeadExec.Domain.Values;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Payments;
using LeadExec.TestKit.Payments;

namespace LeadExec.Postgres.Tests.Payments;

/// <summary>Wallets that ask for money by themselves: at a threshold, one at a time, so many in a day; FM-60, INV-17.</summary>
public sealed class WalletRechargeTests : IAsyncLifetime
{
    private ChargeFixture all = null!;

    public async ValueTask InitializeAsync() => all = await ChargeFixture.StartAsync();

    public ValueTask DisposeAsync() => all.DisposeAsync();

    [Fact]
    public async Task Wallet_below_the_threshold_is_recharged_until_it_is_above()
    {
        await all.CardAsync();
        await SetAsync(threshold: 5_000, amount: 3_000, mostPerDay: 50);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => all.RoundAsync()));
        await all.RunForAsync(TimeSpan.FromHours(1));

        (await all.WalletAsync()).ShouldBe(6_000);
        (all.Gateway.Captures.Count, await all.EntriesAsync(3)).ShouldBe((2, 2));
    }

    [Fact]
    public async Task Credit_does_not_count_as_balance()
    {
        await all.CardAsync();
        await all.Harness.Books.SetCreditAsync(Make.Client, Money.FromCents(100_000), "user/1", CancellationToken.None);
        await SetAsync(threshold: 1, amount: 3_000, mostPerDay: 1);
        await all.RoundAsync();
        (await all.WalletAsync()).ShouldBe(103_000);
    }

    [Fact]
    public async Task Day_has_its_most()
    {
        await all.CardAsync();
        await SetAsync(threshold: 100_000, amount: 1_000, mostPerDay: 2);
        await all.RunForAsync(TimeSpan.FromHours(20));
        all.Gateway.Captures.Count.ShouldBe(2);
        await all.RunForAsync(TimeSpan.FromHours(20));
        all.Gateway.Captures.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Lost_answer_holds_the_next_one_back()
    {
        await all.CardAsync();
        await SetAsync(threshold: 5_000, amount: 5_000, mostPerDay: 50);
        all.Gateway.Next(GatewayDeed.CaptureAndLoseTheAnswer);
        all.Gateway.Silence = GatewayOutcome.Unknown;
        await all.RunForAsync(TimeSpan.FromHours(5));
        (all.Gateway.Captures.Count, await all.WalletAsync()).ShouldBe((1, 0));

        all.Gateway.Silence = null;
        await all.RunForAsync(TimeSpan.FromHours(3));
        (all.Gateway.Captures.Count, await all.WalletAsync()).ShouldBe((1, 5_000));
    }

    [Fact]
    public async Task Declined_card_stops_it_until_the_settings_are_saved_again()
    {
        await all.CardAsync();
        await SetAsync(threshold: 5_000, amount: 5_000, mostPerDay: 50);
        all.Gateway.Next(GatewayDeed.Decline);
        await all.RunForAsync(TimeSpan.FromDays(3));
        all.Gateway.Calls.ShouldBe(1);
        (await all.Recharges.FindAsync(Make.Client, CancellationToken.None))!.Stopped.ShouldBe("The card was declined (card_declined).");
        (await all.ToldAsync()).ShouldBe($"cardDeclined {Make.Client}"); // SET-15, once

        await SetAsync(threshold: 5_000, amount: 5_000, mostPerDay: 50);
        await all.RoundAsync();
        (await all.WalletAsync()).ShouldBe(5_000);
    }

    [Fact]
    public async Task Client_without_a_card_stops_and_a_disabled_one_is_left_alone()
    {
        await SetAsync(threshold: 5_000, amount: 5_000, mostPerDay: 1);
        await all.RoundAsync();
        (await all.Recharges.FindAsync(Make.Client, CancellationToken.None))!.Stopped.ShouldBe("The client has no card on file at the payment provider.");
        (await all.ToldAsync()).ShouldBe($"cardDeclined {Make.Client}");
        await all.CardAsync();
        await all.Recharges.SaveAsync(Recharge(5_000, 5_000, 1) with { Enabled = false }, "user/1", CancellationToken.None);
        await all.RoundAsync();
        all.Gateway.Calls.ShouldBe(0);
    }

    private static WalletRecharge Recharge(long threshold, long amount, int mostPerDay) => new()
    {
        ClientId = Make.Client,
        Enabled = true,
        Threshold = Money.FromCents(threshold),
        Amount = Money.FromCents(amount),
        MostPerDay = mostPerDay,
    };

    private Task SetAsync(long threshold, long amount, int mostPerDay) => all.Recharges.SaveAsync(Recharge(threshold, amount, mostPerDay), "user/1", CancellationToken.None);
}
