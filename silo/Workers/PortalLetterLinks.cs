using LeadExec.Domain.Values;
using LeadExec.Ports.Portal;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;

namespace LeadExec.Silo.Workers;

/// <summary>Links to leads in letters (PORT-23).</summary>
internal sealed class PortalLetterLinks(IKeyedHash hash, IPortalLinks links, ICatalogSource catalogs)
{
    public IKeyedHash Hash => hash;

    /// <summary>The token stands behind the sign #, so that it reaches no server log and no other site.</summary>
    public string PathOf(AttemptId sale) => "/portal/open#" + LeadLink.TokenOf(hash, sale);

    /// <summary>The link opens the lead for the account's number of days from the moment of the letter.</summary>
    public Task KeepAsync(AttemptId sale, DateTimeOffset at, CancellationToken cancellationToken) =>
        links.SaveAsync(LeadLink.TokenOf(hash, sale), sale, at.AddDays(catalogs.Current.Account.PortalLinkDays), cancellationToken);
}
