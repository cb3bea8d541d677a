using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Ports.Portal;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Portal;

/// <summary>
/// Opens the link of an e-mail (PORT-23). A link says which lead, never who asks: it needs the session of a user of the client that was
/// sold the lead, so that a forwarded e-mail, or a program that looks at its links, opens nothing and marks nothing read.
/// </summary>
internal static class LeadLinkEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("/portal/lead-links", OpenAsync).RequireAuthorization(Policies.Portal)
            .WithExample(new PortalRequests.OpenLink { Token = "hT0yW7c1mC3b0bq2b1o3nE5j2kqkq0w1v5n8r9t2u4x" })
            .Describe("openPortalLeadLink", "Portal", "The lead that a link of an e-mail is for; opening it marks the lead read", 400, 401, 403, 404, 410);

    private static async Task<Results<Ok<PortalReplies.LinkedLead>, ProblemHttpResult>> OpenAsync(
        PortalRequests.OpenLink request, HttpContext context, IPortalLinks links, PortalEye eye, TimeProvider time)
    {
        if (request.Token.Length is 0 or > 100 || await links.FindAsync(request.Token, context.RequestAborted) is not { } link)
        {
            return Problems.NotFound();
        }

        var now = time.GetUtcNow();
        if (await eye.FindAsync(context, link.Sale) is null)
        {
            return Problems.NotFound();
        }

        if (link.ExpiresAt <= now)
        {
            return Problems.Of(StatusCodes.Status410Gone, "linkExpired", "The link is too old. The lead is in your list.");
        }

        await eye.MarkReadAsync(context, link.Sale, now);
        return TypedResults.Ok(new PortalReplies.LinkedLead(link.Sale.Value));
    }
}
