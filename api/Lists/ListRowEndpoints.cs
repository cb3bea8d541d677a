using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Api.Http;
using LeadExec.Api.Intake;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Lists;
using LeadExec.Domain.Tables;
using LeadExec.Domain.Values;
using LeadExec.Ports.Lists;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Lists;

/// <summary>Rows of distribution lists: read, put, take out, import (DIST-43).</summary>
internal static class ListRowEndpoints
{
    private const string Tag = "Settings";
    private const int MostRows = 1_000;

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/" + DistributionListResource.PathSegment + "/{id:int}/rows").RequireAuthorization(Policies.Staff);
        group.MapPost("/page", PageAsync).Describe("listDistributionListRows", Tag, "A page of the list's rows in order of value", 400, 401, 403, 404)
            .WithExample(new ListPageBody { After = "85303", Limit = 200 });
        group.MapPost("", PutAsync).Describe("putDistributionListRows", Tag, "Puts rows in; the clients of a value that is there are replaced", 400, 401, 403, 404)
            .WithExample(new ListRowsBody { Rows = [new ListRowBody { Value = "AZ", ClientIds = [7] }] });
        group.MapPost("/remove", RemoveAsync).Describe("removeDistributionListRows", Tag, "Takes rows out by value", 400, 401, 403, 404)
            .WithExample(new ListValuesBody { Values = ["AZ"] });
        group.MapPost("/import", ImportAsync).Accepts<Stream>(FileBody.ContentTypes[0], FileBody.ContentTypes[1..])
            .WithMetadata(new BodyLimit(ListImports.LargestFile + 1), new FileBody())
            .WithExample("State,Clients\nAZ,7\n")
            .Describe("importDistributionListRows", Tag, "Imports rows from xlsx, xls or CSV: value, then clients by number or name; bad rows are reported and left out", 400, 401, 403, 404, 413, 415, 429);
    }

    private static async Task<Results<Ok<ListRowPage>, ProblemHttpResult>> PageAsync(int id, ListPageBody body, ICatalogSource catalogs, IListRows rows, CancellationToken cancellationToken)
    {
        if (Find(catalogs, id) is not { } list)
        {
            return Problems.NotFound();
        }

        if (body.Limit is < 1 or > MostRows)
        {
            return Problems.Invalid("/limit", $"Between 1 and {MostRows}.");
        }

        var page = await rows.PageAsync(list.Id, body.After, body.Limit, cancellationToken);
        return TypedResults.Ok(new ListRowPage
        {
            Items = [.. page.Select(row => new ListRowBody { Value = row.Value, ClientIds = [.. row.Clients.Select(client => client.Value)] })],
            Next = page.Count < body.Limit ? null : page[^1].Value,
            Count = await rows.CountAsync(list.Id, cancellationToken),
        });
    }

    private static async Task<Results<Ok<ListReport>, ProblemHttpResult>> PutAsync(int id, ListRowsBody body, HttpContext context, ICatalogSource catalogs, ListImports imports)
    {
        if (Find(catalogs, id) is not { } list)
        {
            return Problems.NotFound();
        }

        if (body.Rows.Length is 0 or > MostRows)
        {
            return Problems.Invalid("/rows", $"1 to {MostRows} rows.");
        }

        var read = new ListFile(catalogs.Current, list).Read(body.Rows.Select((row, at) => new TableRow(at + 1, Cells(row))));
        return read.ErrorCount > 0
            ? Problems.Invalid(read.Errors.Select(error => new Domain.LeadTypes.DefinitionError($"/rows/{error.Row - 1}", error.Reason)))
            : await imports.SaveAsync(list, read, replace: false, context.User.Actor(), context.RequestAborted);
    }

    private static async Task<Results<Ok<ListReport>, ProblemHttpResult>> RemoveAsync(int id, ListValuesBody body, HttpContext context, ICatalogSource catalogs, ListImports imports)
    {
        if (Find(catalogs, id) is not { } list)
        {
            return Problems.NotFound();
        }

        if (body.Values.Length is 0 or > MostRows)
        {
            return Problems.Invalid("/values", $"1 to {MostRows} values.");
        }

        // A value that no longer fits the field is taken out as it stands.
        var reader = new ListFile(catalogs.Current, list);
        return await imports.RemoveAsync(list, [.. body.Values.Select(value => reader.Canonical(value) ?? value)], context.User.Actor(), context.RequestAborted);
    }

    private static async Task<Results<Ok<ListReport>, ProblemHttpResult>> ImportAsync(int id, string? mode, HttpContext context, ICatalogSource catalogs, ListImports imports)
    {
        if (Find(catalogs, id) is not { } list)
        {
            return Problems.NotFound();
        }

        return mode is null or "add" or "replace"
            ? await imports.ImportAsync(list, context, replace: mode == "replace")
            : Problems.Invalid("?mode", "add or replace.");
    }

    private static DistributionList? Find(ICatalogSource catalogs, int id) => catalogs.Current.DistributionLists.GetValueOrDefault(new DistributionListId(id));

    private static ImmutableArray<string> Cells(ListRowBody row) =>
        [row.Value, .. row.ClientIds.Take(ListRow.MostClients + 1).Select(client => client.ToString(CultureInfo.InvariantCulture))];
}

/// <summary>Which page of rows. In the body, because a value may be personal.</summary>
public sealed record ListPageBody
{
    /// <summary>Only rows after this value; absent from the start.</summary>
    public string? After { get; init; }

    /// <summary>1 to 1,000.</summary>
    public int Limit { get; init; } = 200;
}
