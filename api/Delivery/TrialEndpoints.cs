using System.Text.Json;
using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Api.Settings;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Catalogs.Json;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Delivery;

/// <summary>Tries a webhook out with a made-up lead (decision 11). Nothing is recorded as a delivery, nobody is charged.</summary>
internal static class TrialEndpoints
{
    private const string Tag = "Delivery";

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/delivery-methods/{id:int}").RequireAuthorization(Policies.Staff);
        var example = new TrialRequest { SampleFields = new Dictionary<string, string> { ["State"] = "AZ" }, Test = true };
        group.MapPost("/test-send", TestSendAsync).WithExample(example)
            .Describe("testSend", Tag, "Sends a sample lead and shows how the answer is judged", 400, 401, 403, 404, 409, 429);
        group.MapPost("/double-send", DoubleSendAsync).WithExample(example)
            .Describe("doubleSend", Tag, "Sends the same sample lead twice; when the buyer answers alike, the method is marked as de-duplicated by the buyer", 400, 401, 403, 404, 409, 412, 429);
    }

    private static async Task<Results<Ok<TrialReplies.TestSend>, ProblemHttpResult>> TestSendAsync(int id, TrialRequest request, [AsParameters] TrialCall call)
    {
        var (trial, problem) = await PrepareAsync(id, request, call);
        if (trial is null)
        {
            return problem!; // one of the two is there
        }

        return await WithinGateAsync<TrialReplies.TestSend>(call, async () =>
        {
            var verdict = await call.Tester.TestSendAsync(trial.Order, call.Aborted);
            return TypedResults.Ok(new TrialReplies.TestSend(trial.Order.IsTest, trial.Values, TrialReplies.Show(verdict)));
        });
    }

    private static async Task<Results<Ok<TrialReplies.DoubleSend>, ProblemHttpResult>> DoubleSendAsync(int id, TrialRequest request, [AsParameters] TrialCall call)
    {
        var (trial, problem) = await PrepareAsync(id, request, call);
        if (trial is null)
        {
            return problem!; // one of the two is there
        }

        return await WithinGateAsync<TrialReplies.DoubleSend>(call, async () =>
        {
            var report = await call.Tester.DoubleSendAsync(trial.Order, call.Aborted);
            var declared = trial.Order.Method.Webhook is { BuyerDeduplicates: true };
            if (report.Deduplicates && !declared)
            {
                var saved = await DeclareAsync(trial, call);
                if (saved.Status != SettingStatus.Saved)
                {
                    return SettingProblems.Of(saved);
                }

                declared = true;
            }

            return TypedResults.Ok(new TrialReplies.DoubleSend
            {
                Test = trial.Order.IsTest,
                SampleFields = trial.Values,
                First = TrialReplies.Show(report.First),
                Second = TrialReplies.Show(report.Second),
                Deduplicates = report.Deduplicates,
                BuyerDeduplicates = declared,
            });
        });
    }

    private static async Task<(TrialOrder? Trial, ProblemHttpResult? Problem)> PrepareAsync(int id, TrialRequest request, TrialCall call)
    {
        var stored = await call.Store.FindAsync(new SettingKey(SettingKind.DeliveryMethod, id), call.Aborted);
        if (stored is null or { Archived: true })
        {
            return (null, Problems.NotFound());
        }

        var catalog = call.Catalogs.Current.Version.Value >= stored.CatalogVersion.Value
            ? call.Catalogs.Current
            : await call.Catalogs.WaitForAsync(stored.CatalogVersion, call.Aborted);
        var method = JsonSerializer.Deserialize<DeliveryMethod>(stored.Body, SettingJson.Options)!; // stored by us
        if (method.Webhook is not { } webhook)
        {
            return (null, Problems.Of(StatusCodes.Status409Conflict, "notAWebhook", "This delivery method calls nobody."));
        }

        if (catalog.Account.OutboundStopped)
        {
            return (null, Problems.Of(StatusCodes.Status409Conflict, "outboundStopped", "Outbound deliveries are stopped."));
        }

        var test = request.Test ?? (webhook.TestUrl is { Length: > 0 } || method.Environment == DeliveryEnvironment.Testing);
        if ((test || method.Environment == DeliveryEnvironment.Testing) && webhook.TestUrl is not { Length: > 0 })
        {
            return (null, Problems.Of(StatusCodes.Status409Conflict, "noTestAddress", "The delivery method has no test address."));
        }

        return Fill(stored, request, test, new SampleLead(catalog, call.Time.GetUtcNow()), (method, catalog.LeadTypes[method.LeadTypeId]));
    }

    private static (TrialOrder? Trial, ProblemHttpResult? Problem) Fill(
        StoredSetting stored, TrialRequest request, bool test, SampleLead sample, (DeliveryMethod Method, LeadType Type) setting)
    {
        var values = sample.Values(setting.Type, request.SampleFields);
        var check = sample.Check(setting.Type, values);
        if (check.Lead is not { } lead)
        {
            return (null, Problems.Invalid(check.Errors.Select(error => new DefinitionError("/sampleFields/" + error.Field, error.Message))));
        }

        return (new TrialOrder(stored, values, sample.Order(setting.Method, lead, test)), null);
    }

    private static async Task<Results<Ok<T>, ProblemHttpResult>> WithinGateAsync<T>(TrialCall call, Func<Task<Results<Ok<T>, ProblemHttpResult>>> send)
    {
        if (!call.Gate.TryEnter())
        {
            return Problems.TooMany(call.Context, TimeSpan.FromSeconds(30));
        }

        try
        {
            return await send();
        }
        finally
        {
            call.Gate.Leave();
        }
    }

    // From the version that was tried: were the method changed meanwhile, the check would say nothing about it.
    private static Task<SettingReply> DeclareAsync(TrialOrder trial, TrialCall call)
    {
        var method = trial.Order.Method;
        var declared = method with { Webhook = method.Webhook! with { BuyerDeduplicates = true } }; // a trial has a webhook
        var change = new SettingChange
        {
            Kind = SettingKind.DeliveryMethod,
            Number = method.Id.Value,
            ExpectedVersion = trial.Stored.Version,
            Body = JsonSerializer.Serialize(declared, SettingJson.Options),
        };
        return call.Writer.SaveAsync(change, draft: false, call.Context.User.Actor(), call.Aborted);
    }
}
