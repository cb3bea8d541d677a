using System.Collections.Frozen;
using System.Text.RegularExpressions;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace LeadExec.Api.Security;

/// <summary>
/// Which right opens which route of staff (SET-08, E-87). A route of staff that is not here is open to administrators only, and so are
/// those that ask for them besides.
/// </summary>
internal static partial class StaffRoutes
{
    private const string Actors = "system/grains";

    // Method and path | area and level, or any, then a right beside it | how the data filter holds; closed to filtered roles where nothing is said.
    private const string Table = """
        GET directory | any | answer
        GET people/{id} | any | answer
        GET account | any | free
        PUT account | settings edit |
        PATCH account | settings edit |
        POST outbound/stop | settings edit |
        POST outbound/start | settings edit |
        GET catalog | any | free
        GET catalog/versions | settings view |
        GET catalog/versions/{version} | settings view |
        GET catalog/draft | settings view |
        DELETE catalog/draft | settings edit |
        POST catalog/publish | settings edit |
        ANY system/grains | settings view |
        GET mail | settings view |
        POST mail/{id}/send | settings edit |
        GET operations/invariants | settings view |
        POST operations/invariants/run | settings edit |
        GET portal-brand | settings view |
        PUT portal-brand | settings edit |
        PUT portal-brand/logo | settings edit |
        DELETE portal-brand/logo | settings edit |
        POST distribution-lists/{id}/rows/page | settings view |
        POST distribution-lists/{id}/rows | settings edit |
        POST distribution-lists/{id}/rows/remove | settings edit |
        POST distribution-lists/{id}/rows/import | settings edit |
        GET distribution-lists | any | free
        GET distribution-lists/{id} | any | free
        GET lead-types | any | answer
        GET lead-types/{id} | any | answer

        GET leads/{id} | leads view | lead
        POST leads/search | leads view | answer
        POST leads | leads edit sendByHand |
        GET campaigns/{id}/lead-fields | leads edit |
        GET leads/{id}/trace | leads view | lead
        GET leads/{id}/why | leads view |
        GET leads/{id}/deliveries | leads view | lead
        GET leads/{id}/deliveries/{attemptId}/exchange | leads view | lead
        GET leads/{id}/insert-request | leads view | lead
        GET leads/{id}/find-client | leads view | lead
        POST leads/{id}/erase | leads delete |
        GET leads/{id}/deliveries/{attemptId}/notes | leads view | delivery
        PUT leads/{id}/deliveries/{attemptId}/notes/{noteId} | leads edit | delivery
        GET leads/{id}/files | leads view | lead
        PUT leads/{id}/files/{fileId} | leads edit | lead
        GET leads/{id}/files/{fileId} | leads view | lead
        DELETE leads/{id}/files/{fileId} | leads delete | lead
        GET leads/{id}/notes | leads view | lead
        PUT leads/{id}/notes/{noteId} | leads edit | lead
        POST leads/{id}/notes/{noteId}/withdraw | leads edit | lead
        GET leads/{id}/values | leads view | lead
        PATCH leads/{id}/values | leads edit | lead
        GET leads/{id}/history | leads view | lead
        GET leads/{id}/appointments | leads view | lead
        POST leads/{id}/run-automation | leads edit sendByHand |
        POST leads/{id}/send | leads edit sendByHand | lead
        POST leads/{id}/deliveries/{attemptId}/resend | leads edit sendByHand | delivery
        POST leads/{id}/deliveries/{attemptId}/move | leads edit sendByHand | delivery
        POST leads/{id}/deliveries/{attemptId}/accept | leads edit sendByHand | delivery
        POST leads/{id}/deliveries/{attemptId}/price | leads edit sendByHand | delivery
        POST leads/{leadId}/attempts/{attemptId}/confirm | leads edit sendByHand | delivery
        POST leads/{leadId}/attempts/{attemptId}/price | leads edit sendByHand | delivery
        POST leads/{leadId}/attempts/{attemptId}/decide | leads edit sendByHand | delivery
        GET reconcile | leads view | answer
        GET confirmations | leads view | answer
        GET failed-deliveries | leads view | answer
        GET deliveries | leads view | answer
        GET refused-posts | leads view | answer
        GET pings | leads view | answer
        GET pings/{id} | leads view | answer
        GET distribution/queue | leads view | answer
        GET queue/events | leads view |
        POST distribution/dry-run | leads view |
        GET returns | leads view | answer
        GET returns/{id} | leads view | delivery
        POST returns | leads view approveReturns | answer
        POST returns/{id}/approve | leads view approveReturns | delivery
        POST returns/{id}/return-to-source | leads view approveReturns | delivery
        POST returns/{id}/deny | leads view approveReturns | delivery
        POST returns/{id}/request | leads view approveReturns | delivery
        POST returns/import | leads view approveReturns |

        POST clients/{id}/portal-users | clients edit | client
        GET clients/{id}/portal-users | clients view | client
        DELETE clients/{id}/portal-users/{userId} | clients edit | client
        PUT clients/{id}/portal-users/{userId}/clients | clients edit |
        GET delivery-accounts/{id}/health | clients view | account
        POST delivery-methods/preview | clients view |
        POST delivery-methods/{id}/test-send | clients edit |
        POST delivery-methods/{id}/double-send | clients edit |
        GET delivery-methods/{id}/oauth | clients view |
        POST delivery-methods/{id}/oauth | clients edit |
        DELETE delivery-methods/{id}/oauth | clients edit |
        POST oauth/return | clients edit |

        POST lead-sources/{id}/access-keys | leadSources edit | leadSource
        DELETE lead-sources/{id}/access-keys/{keyId} | leadSources edit | leadSource
        GET campaigns/{id}/posting-instructions | leadSources view | campaign
        GET campaigns/{id}/posting-instructions.pdf | leadSources view | campaign
        GET campaigns/{id}/posting-instructions.xlsx | leadSources view | campaign

        GET reports/today | reports view |
        GET reports/pings | reports view |
        GET reports/anomalies | reports view |
        GET reports/leads | reports view | answer
        GET reports/leads.csv | reports view export | answer
        GET reports/leads.xlsx | reports view export | answer
        GET exports/lists | any export | answer
        GET exports | any export | answer
        POST exports | any export | answer
        GET exports/{id} | any export | answer
        DELETE exports/{id} | any export | answer
        GET exports/{id}/file | any export | answer

        GET orders | money view | answer
        GET orders/{id} | money view | order
        POST orders | money edit | answer
        PUT orders/{id} | money edit | order
        POST orders/{id}/status | money edit | order
        POST orders/{id}/approve | money edit | order
        POST orders/{id}/renew | money edit | order
        GET invoices | money view | answer
        GET invoices/{id} | money view | invoice
        GET invoices/{id}/pdf | money view | invoice
        POST invoices | money edit | answer
        PUT invoices/{id} | money edit | invoice
        POST invoices/{id}/issue | money edit | invoice
        POST invoices/{id}/send | money edit | invoice
        POST invoices/{id}/void | money edit | invoice
        POST invoices/{id}/payments | money edit | invoice
        GET payments | money view | answer
        GET payments/{id} | money view | payment
        POST payments | money edit | answer
        GET payments/{id}/refunds | money view | payment
        POST payments/{id}/refunds | money edit | payment
        GET clients/{id}/credit | money view | client
        GET clients/{id}/wallet | money view | client
        POST clients/{id}/wallet/payments | money edit | client
        PUT clients/{id}/wallet/credit | money edit | client
        POST clients/{id}/wallet/top-ups | money edit | client
        GET clients/{id}/wallet/recharge | money view | client
        PUT clients/{id}/wallet/recharge | money edit | client
        GET clients/{id}/cards | money view | client
        POST clients/{id}/cards/setups | money edit | client
        POST clients/{id}/cards/setups/{setup}/finish | money edit | client
        PUT clients/{id}/cards/{card}/default | money edit | client
        DELETE clients/{id}/cards/{card} | money edit | client
        GET clients/{id}/statement | money view | client
        GET clients/{id}/statement.csv | money view export | client
        GET clients/{id}/statement.xlsx | money view export | client
        GET lead-sources/{id}/statement | money view | leadSource
        GET lead-sources/{id}/statement.csv | money view export | leadSource
        GET lead-sources/{id}/statement.xlsx | money view export | leadSource
        GET payouts | money view |
        GET payouts.csv | money view export |
        GET payouts.xlsx | money view export |
        GET lead-sources/{id}/payouts | money view | leadSource
        POST lead-sources/{id}/payouts | money edit | leadSource
        POST lead-sources/{id}/adjustments | money edit | leadSource
        GET books/chain | money view |
        GET books/chain/verification | money view |
        GET books/periods | money view |
        GET books/periods/{month} | money view |
        POST books/periods/{month}/close | money edit |
        """;

    // Settings with a list, versions and archiving all look alike.
    private const string Settings = """
        lead-types | settings | answer
        distribution-lists | settings |
        lead-sources | leadSources | answer
        campaigns | leadSources | answer
        clients | clients | answer
        delivery-methods | clients | answer
        delivery-accounts | clients | answer
        delivery-groups | clients |
        client-groups | clients |
        exclusive-groups | clients |
        """;

    /// <summary>By method and path below /api/v1, as in "GET leads/{id}".</summary>
    public static FrozenDictionary<string, StaffRoute> All { get; } = Read().DistinctBy(route => route.Route).ToFrozenDictionary(route => route.Route, StringComparer.Ordinal);

    /// <summary>Notes on each route of the group what it asks of staff.</summary>
    public static void Apply(IEndpointConventionBuilder api) => api.Finally(builder =>
    {
        if (builder is RouteEndpointBuilder route && NameOf(route.RoutePattern.RawText, builder.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()) is { } name && All.TryGetValue(name, out var asks))
        {
            builder.Metadata.Add(asks);
        }
    });

    /// <summary>A route as the table names it; null outside of the API.</summary>
    public static string? NameOf(string? pattern, IHttpMethodMetadata? methods)
    {
        if (pattern is null || !pattern.StartsWith(LeadExecApi.Prefix + "/", StringComparison.Ordinal))
        {
            return null;
        }

        var path = Kind().Replace(pattern[(LeadExecApi.Prefix.Length + 1)..].TrimEnd('/'), "");
        // The page about actors brings its own routes.
        return path.StartsWith(Actors, StringComparison.Ordinal) ? $"ANY {Actors}" : methods?.HttpMethods is [var method] ? $"{method} {path}" : null;
    }

    private static IEnumerable<StaffRoute> Read()
    {
        foreach (var parts in Lines(Table))
        {
            var right = parts[1].Split(' ');
            yield return new StaffRoute(
                parts[0],
                right[0] == "any" ? null : Word<StaffArea>(right[0]),
                right[0] == "any" ? StaffLevel.None : Word<StaffLevel>(right[1]),
                right.Length > (right[0] == "any" ? 1 : 2) ? Word<StaffPower>(right[^1]) : null,
                parts[2].Length == 0 ? DataScope.Whole : Word<DataScope>(parts[2]));
        }

        foreach (var parts in Lines(Settings))
        {
            var (path, area, scope) = (parts[0], Word<StaffArea>(parts[1]), parts[2].Length == 0 ? DataScope.Whole : Word<DataScope>(parts[2]));
            yield return new StaffRoute($"GET {path}", area, StaffLevel.View, null, scope);
            yield return new StaffRoute($"GET {path}/{{id}}", area, StaffLevel.View, null, scope);
            yield return new StaffRoute($"GET {path}/{{id}}/versions", area, StaffLevel.View, null, scope);
            yield return new StaffRoute($"POST {path}", area, StaffLevel.Edit, null, scope);
            yield return new StaffRoute($"PUT {path}/{{id}}", area, StaffLevel.Edit, null, scope);
            yield return new StaffRoute($"PATCH {path}/{{id}}", area, StaffLevel.Edit, null, scope);
            yield return new StaffRoute($"DELETE {path}/{{id}}", area, StaffLevel.Delete, null, scope);
        }
    }

    private static IEnumerable<string[]> Lines(string table) =>
        table.Split('\n').Where(line => line.Length > 0).Select(line => line.Split('|').Select(part => part.Trim()).ToArray());

    private static T Word<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);

    [GeneratedRegex(":[a-z]+")]
    private static partial Regex Kind();
}
