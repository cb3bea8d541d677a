using System.Globalization;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.TestKit.Charging;

/// <summary>Cards at the providers, over the model.</summary>
internal sealed class InMemoryClientCards(ModelTill till, IModelLink link) : IClientCards
{
    public Task<IReadOnlyList<ClientCard>> ListAsync(ClientId client, CancellationToken cancellationToken) => link.AskAsync<IReadOnlyList<ClientCard>>(() =>
        [.. Kept(client).OrderByDescending(card => card.IsDefault).ThenByDescending(card => card.AddedAt)]);

    public Task<ClientCard?> FindAsync(CardId card, CancellationToken cancellationToken) => link.AskAsync(() => till.Cards.Find(known => known.Id == card));

    public Task<ClientCard> AddAsync(ClientId client, PaymentProvider provider, StoredCard card, string actor, CancellationToken cancellationToken) => link.AskAsync(() =>
    {
        if (till.Cards.Find(known => known.ClientId == client && known.Provider == provider && known.MethodReference == card.MethodRef && known.RemovedAt is null) is { } known)
        {
            return known;
        }

        var added = new ClientCard
        {
            Id = new CardId(till.NewId()),
            ClientId = client,
            Provider = provider,
            CustomerReference = card.CustomerRef,
            MethodReference = card.MethodRef,
            Brand = card.Brand,
            Last4 = card.Last4,
            Expires = card is { ExpiryYear: { } year, ExpiryMonth: { } month } ? DateOnly.ParseExact($"{year}-{month:00}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).AddMonths(1) : null,
            IsDefault = !Kept(client).Any(),
            AddedAt = till.Now,
        };
        till.Cards.Add(added);
        return added;
    });

    public Task<bool> MakeDefaultAsync(ClientId client, CardId card, string actor, CancellationToken cancellationToken) => link.AskAsync(() =>
    {
        if (!Kept(client).Any(known => known.Id == card))
        {
            return false;
        }

        Change(known => known.ClientId == client, known => known with { IsDefault = known.Id == card });
        return true;
    });

    public Task<bool> RemoveAsync(ClientId client, CardId card, string actor, CancellationToken cancellationToken) => link.AskAsync(() =>
    {
        if (Kept(client).FirstOrDefault(known => known.Id == card) is not { } removed)
        {
            return false;
        }

        Change(known => known.Id == card, known => known with { RemovedAt = till.Now, IsDefault = false });
        if (removed.IsDefault && Kept(client).MaxBy(known => known.AddedAt) is { } next)
        {
            Change(known => known.Id == next.Id, known => known with { IsDefault = true });
        }

        return true;
    });

    private IEnumerable<ClientCard> Kept(ClientId client) => till.Cards.Where(card => card.ClientId == client && card.RemovedAt is null);

    private void Change(Predicate<ClientCard> which, Func<ClientCard, ClientCard> change)
    {
        for (var at = 0; at < till.Cards.Count; at++)
        {
            till.Cards[at] = which(till.Cards[at]) ? change(till.Cards[at]) : till.Cards[at];
        }
    }
}
