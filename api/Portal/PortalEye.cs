using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Portal;
using LeadExec.Ports.Queries;

namespace LeadExec.Api.Portal;

/// <summary>Leads as the signed-in portal user may see them: of its client and those that it is tied to, all or what was given to it and those below (PORT-20, PORT-21).</summary>
internal sealed class PortalEye(IPortalQueries queries, IPortalPeople people)
{
    public IPortalQueries Queries => queries;

    public Task<PortalViewer> ViewerAsync(HttpContext context) => people.ViewerAsync(context.User.SignedInUser(), context.User.PortalClient(), context.RequestAborted);

    /// <summary>The same for one of the viewer's clients; null when that is none of them.</summary>
    public async Task<PortalViewer?> ViewerAsync(HttpContext context, int? client)
    {
        var viewer = await ViewerAsync(context);
        return client is not { } one ? viewer : viewer.Clients.Contains(new ClientId(one)) ? viewer with { Clients = [new ClientId(one)] } : null;
    }

    /// <summary>Whether the user sees only some of the leads, and this one is not among them.</summary>
    public async Task<bool> HidesAsync(HttpContext context, AttemptId sale)
    {
        var viewer = await ViewerAsync(context);
        return viewer.Only is not null && await queries.FindAsync(viewer, sale, context.RequestAborted) is null;
    }

    /// <summary>Null when the user may not see it.</summary>
    public async Task<PortalLeadRow?> FindAsync(HttpContext context, AttemptId sale) => await queries.FindAsync(await ViewerAsync(context), sale, context.RequestAborted);

    public async Task<bool> MarkReadAsync(HttpContext context, AttemptId sale, DateTimeOffset now) => await queries.MarkReadAsync(await ViewerAsync(context), sale, now, context.RequestAborted);
}
