using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>The numbers that a round goes by: the clients' own, unless the round's delivery group has others (DIST-06, DIST-27).</summary>
public sealed class ClientNumbers(IEnumerable<GroupNumbers> ofGroup)
{
    private readonly Dictionary<ClientId, GroupNumbers> ofGroup = ofGroup.DistinctBy(numbers => numbers.ClientId).ToDictionary(numbers => numbers.ClientId);

    public ClientNumbers(DeliveryGroup? group)
        : this(group?.Numbers ?? ImmutableArray<GroupNumbers>.Empty)
    {
    }

    public int Priority(Client client) => ofGroup.GetValueOrDefault(client.Id)?.Priority ?? client.Priority;

    public int Weight(Client client) => ofGroup.GetValueOrDefault(client.Id)?.Weight ?? client.Weight;

    public decimal Percent(Client client) => ofGroup.GetValueOrDefault(client.Id)?.Percent ?? client.Percent;

    /// <summary>Percent in hundredths.</summary>
    public int Hundredths(Client client) => (int)(Percent(client) * 100m);
}
