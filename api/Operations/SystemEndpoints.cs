using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.DeliveryAccounts;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Hosting.Actors;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Orleans;

namespace LeadExec.Api.Operations;

/// <summary>What an operator looks at: health of delivery accounts, and the grains of this process.</summary>
internal static class SystemEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("").RequireAuthorization(Policies.Staff);
        group.MapGet("/delivery-accounts/{id:int}/health", HealthAsync)
            .Describe("getDeliveryAccountHealth", "Operations", "Failures in a row, breaker and deliveries under way", 401, 403, 404);

        // What it shows belongs to the host of the grains, so it is no part of the API's document.
        group.MapLeadExecActors("/system/grains").ExcludeFromDescription();
    }

    private static async Task<Results<Ok<HealthReply>, ProblemHttpResult>> HealthAsync(
        int id, ICatalogSource catalogs, [FromServices] IGrainFactory grains, TimeProvider time)
    {
        var catalog = catalogs.Current;
        if (!catalog.DeliveryAccounts.TryGetValue(new DeliveryAccountId(id), out var account))
        {
            return Problems.NotFound();
        }

        var health = await grains.GetGrain<IDeliveryAccountGrain>(GrainKeys.DeliveryAccount(id)).GetHealthAsync();
        return TypedResults.Ok(new HealthReply
        {
            DeliveryAccountId = id,
            Status = account.Status,
            MethodEnabled = catalog.DeliveryMethods.GetValueOrDefault(account.DeliveryMethodId)?.Enabled is true,
            OutboundStopped = catalog.Account.OutboundStopped,
            FailuresInARow = health.FailuresInARow,
            BreakerOpen = health.BreakerOpenUntil is { } until && until > time.GetUtcNow(),
            BreakerOpenUntil = health.BreakerOpenUntil,
            PermitsOut = health.PermitsOut,
            MaximumConcurrency = account.MaximumConcurrency,
            AverageMs = health.AverageMs,
            Pings = PingFigures.Of(health.Pings),
        });
    }
}
