using System.Collections.Immutable;
using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Leads;
using NodaTime;

namespace LeadExec.Grains.Leads;

/// <summary>Which share limits a lead counts for: those whose criteria it meets, whether it is delivered there or not (E-50).</summary>
internal static class ShareCounter
{
    public static ImmutableArray<QualifiedLead> Qualified(LeadFacts facts, DateTimeOffset now)
    {
        var accounts = facts.Catalog.SharesByLeadType.GetValueOrDefault(facts.Campaign.LeadTypeId, []);
        if (accounts.IsEmpty)
        {
            return [];
        }

        var at = Instant.FromDateTimeOffset(now);
        var met = QualifiedShares.Met(accounts, new MatchRequest { Catalog = facts.Catalog, Lead = facts.Lead, Now = at, ReceivedAt = Instant.FromDateTimeOffset(facts.ReceivedAt) });
        return [.. met.SelectMany(account => Rows(account, facts.Catalog, at)).Distinct()];
    }

    private static IEnumerable<QualifiedLead> Rows(DeliveryAccount account, Catalog catalog, Instant now)
    {
        var client = catalog.Clients[account.ClientId];
        var day = CapWindows.At(now, Zones.Of(client.ZoneId ?? catalog.Account.ZoneId)).Day;
        if (account.Share is not null)
        {
            yield return new QualifiedLead(new BookRow(BookKind.QualifiedOfAccount, account.Id.Value), day);
        }

        if (client.Share is not null)
        {
            yield return new QualifiedLead(new BookRow(BookKind.QualifiedOfClient, client.Id.Value), day);
        }
    }
}
