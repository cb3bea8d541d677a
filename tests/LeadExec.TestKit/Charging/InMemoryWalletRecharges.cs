using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.TestKit.Charging;

/// <summary>Wallets that ask for money by themselves, over the model.</summary>
internal sealed class InMemoryWalletRecharges(ModelTill till, IModelLink link) : IWalletRecharges
{
    public Task<WalletRecharge?> FindAsync(ClientId client, CancellationToken cancellationToken) => link.AskAsync(() => till.Recharges.GetValueOrDefault(client.Value));

    public Task SaveAsync(WalletRecharge recharge, string actor, CancellationToken cancellationToken) => link.AskAsync(() => till.Recharges[recharge.ClientId.Value] = recharge with { Stopped = null });

    public Task<IReadOnlyList<ClientId>> DueAsync(int limit, CancellationToken cancellationToken) =>
        link.AskAsync<IReadOnlyList<ClientId>>(() => [.. till.Recharges.Values.Where(IsDue).Take(limit).Select(recharge => recharge.ClientId)]);

    public Task<PaymentRecord?> BeginAsync(ClientId client, PaymentProvider provider, CancellationToken cancellationToken) => link.AskAsync(() =>
    {
        if (!till.Recharges.TryGetValue(client.Value, out var due) || !IsDue(due))
        {
            return null;
        }

        if (till.CardOf(client, provider) is not { } card)
        {
            till.Recharges[client.Value] = due with { Stopped = ModelTill.NoCard };
            return null;
        }

        var id = new PaymentId(till.NewId());
        var payment = new PaymentRecord
        {
            Id = id,
            ClientId = client,
            Method = PaymentMethod.Card,
            Provider = provider,
            State = PaymentState.Initiated,
            Amount = due.Amount,
            Target = PaymentTarget.Wallet,
            CardId = card.Id,
            Automatic = true,
            Key = id.ToString(),
            Actor = ModelTill.System,
            CreatedAt = till.Now,
        };
        till.Payments.Add(new ModelPayment(payment, till.Now + ModelTill.Lease));
        return payment;
    });

    private bool IsDue(WalletRecharge recharge)
    {
        var own = till.Payments.Where(payment => payment.Record.Automatic && payment.Record.ClientId == recharge.ClientId).ToList();
        return recharge is { Enabled: true, Stopped: null } && till.Journal.WalletLeft(recharge.ClientId, withCredit: false) < recharge.Threshold
            && !own.Exists(payment => payment.IsOpen) && own.Count(payment => payment.Record.CreatedAt > till.Now.AddHours(-24)) < recharge.MostPerDay;
    }
}
