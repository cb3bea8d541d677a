using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Ports.Books;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Books;

/// <summary>The chain of seals over the journal: where it ends, and whether the journal still says what was sealed (ADR 0030).</summary>
internal static class ChainEndpoints
{
    private const string Tag = "Books";
    private const int MostSeals = 50;

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/books/chain").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults());
        group.MapGet("", HeadAsync).Describe("getJournalHead", Tag, "The last seals of journal and audit, and what waits to be sealed", 401, 403, 503);
        group.MapGet("/verification", VerifyAsync)
            .Describe("verifyJournal", Tag, "Compares seals with the journal and names the first entry that was altered, removed or inserted; ask on from upto until complete", 400, 401, 403, 503);
    }

    private static async Task<Ok<JournalHead>> HeadAsync(IJournalChain chain, CancellationToken cancellationToken) =>
        TypedResults.Ok(await chain.HeadAsync(cancellationToken));

    private static async Task<Results<Ok<JournalVerdict>, ProblemHttpResult>> VerifyAsync(long? after, int? limit, IJournalChain chain, CancellationToken cancellationToken)
    {
        if (after is < 0)
        {
            return Problems.Invalid("/after", "A seal's number, or 0.");
        }

        return limit is < 1 or > MostSeals
            ? Problems.Invalid("/limit", $"Between 1 and {MostSeals}.")
            : TypedResults.Ok(await chain.VerifyAsync(after ?? 0, limit ?? MostSeals, cancellationToken));
    }
}
