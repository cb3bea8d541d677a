using System.ComponentModel;
using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Payments;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Settings;

/// <summary>Payment provider, tax and invoice heading of the account (SET-19). Administrators only: the keys in it move money.</summary>
internal static class BillingEndpoints
{
    private const string Tag = "Account";

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/billing-settings").RequireAuthorization(Policies.Administrator);
        group.MapGet("", GetAsync).Describe("getBillingSettings", Tag, "Payment provider, tax and invoice heading with their ETag; secrets are never shown", 401, 403);
        group.MapPut("", ReplaceAsync).Describe("replaceBillingSettings", Tag, "Replaces them; a secret sent as {\"set\":true} stays", 400, 401, 403, 412, 428)
            .WithExample(new BillingBody
            {
                Provider = PaymentProvider.Stripe,
                Stripe = new StripeBody { SecretKey = Secret.Kept, WebhookSecret = Secret.Kept },
                CompanyName = "Example Leads",
                Address = "1 Example Street\nPhoenix, AZ 85001",
                TaxPercent = 8.25m,
            });
    }

    private static async Task<Ok<BillingBody>> GetAsync(HttpContext context, ISettingStore store)
    {
        var stored = await store.FindAsync(SettingKey.Billing, context.RequestAborted);
        EntityTags.Set(context, stored?.Version ?? 0);
        return TypedResults.Ok(BillingBody.Show(BillingReader.Stored(stored?.Body)));
    }

    private static async Task<Results<Ok<BillingBody>, ProblemHttpResult>> ReplaceAsync(BillingBody body, [AsParameters] BillingCall call)
    {
        var stored = await call.Store.FindAsync(SettingKey.Billing, call.Context.RequestAborted);
        if (string.IsNullOrWhiteSpace(call.IfMatch))
        {
            return SettingProblems.NoIfMatch();
        }

        if (!EntityTags.Fits(call.IfMatch, stored?.Version ?? 0))
        {
            return SettingProblems.Stale();
        }

        var before = BillingReader.Stored(stored?.Body);
        if (Moved(body, before) is { Count: > 0 } moved)
        {
            return Problems.Invalid(moved);
        }

        var change = Change(stored, new BillingReader(call.Box).Read(body, before));
        var reply = await call.Writer.SaveAsync(change, draft: false, call.Context.User.Actor(), call.Context.RequestAborted);
        if (reply.Status != SettingStatus.Saved)
        {
            return SettingProblems.Of(reply);
        }

        EntityTags.Set(call.Context, reply.Settings[0].Version);
        return TypedResults.Ok(BillingBody.Show(BillingReader.Stored(reply.Settings[0].Body)));
    }

    /// <summary>A kept key is not sent to another address than it was entered for: whoever points it elsewhere must know it.</summary>
    private static List<DefinitionError> Moved(BillingBody body, BillingSettings before)
    {
        const string words = "Enter it again: it would be sent to another address.";
        var errors = new List<DefinitionError>();
        if (body.Stripe is { SecretKey: { Plain: null } } stripe && stripe.BaseAddress != before.Stripe?.BaseAddress && before.Stripe?.SealedSecretKey is not null)
        {
            errors.Add(new DefinitionError("/stripe/secretKey", words));
        }

        if (body.AuthorizeNet is { TransactionKey: { Plain: null } } other && other.BaseAddress != before.AuthorizeNet?.BaseAddress
            && before.AuthorizeNet?.SealedTransactionKey is not null)
        {
            errors.Add(new DefinitionError("/authorizeNet/transactionKey", words));
        }

        return errors;
    }

    private static SettingChange Change(StoredSetting? stored, string body) => new()
    {
        Kind = SettingKind.Billing,
        Number = SettingKey.BillingNumber,
        ExpectedVersion = stored?.Version ?? 0,
        Body = body,
    };

    internal sealed record BillingCall
    {
        public required HttpContext Context { get; init; }

        [FromServices]
        public required ISettingStore Store { get; init; }

        [FromServices]
        public required SettingWriter Writer { get; init; }

        [FromServices]
        public required ISecretBox Box { get; init; }

        [FromHeader(Name = "If-Match")]
        [Description("ETag of the version that the change was made from; \"0\" before the first save.")]
        public string? IfMatch { get; init; }
    }
}
