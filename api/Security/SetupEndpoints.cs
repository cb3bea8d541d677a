using System.Text.Json;
using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Catalogs.Json;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Security;

/// <summary>The first administrator (TH-36). There is no default password; the token comes from the console, and afterwards the endpoint answers 404.</summary>
internal static class SetupEndpoints
{
    private const string Tag = "Set-up";

    public static void Map(RouteGroupBuilder api) => api.MapPost("/setup", SetUpAsync).AllowAnonymous()
        .Describe("setUp", Tag, "Creates the first administrator and the company's settings", 400, 403, 404, 409, 503)
        .WithExample(new AccountRequests.Setup
        {
            Token = "from-the-link-on-the-console",
            Email = "pat@example.com",
            Password = "a long pass phrase",
            CompanyName = "Example Leads",
            ZoneId = "America/Phoenix",
            Currency = "USD",
        });

    private static async Task<Results<Created<AccountReplies.Person>, ProblemHttpResult>> SetUpAsync(
        AccountRequests.Setup request, ISetupLink link, ISettingStore settings, PasswordGate gate, CancellationToken cancellationToken)
    {
        if (!await link.OpensAsync(request.Token, cancellationToken))
        {
            return Problems.NotFound();
        }

        if (!Emails.LooksRight(request.Email))
        {
            return Problems.Invalid("/email", "Not an e-mail address.");
        }

        if (PasswordRules.Check(request.Password, request.Email) is { } wrong)
        {
            return Problems.Invalid("/password", wrong);
        }

        if (await gate.CreateAsync(request.Password, cancellationToken) is not { } hash)
        {
            return PasswordCheck.Busy();
        }

        // Settings first: were the process to stop here, the link still works and finds them.
        var saved = await SaveAccountAsync(request, settings, cancellationToken);
        if (saved.Status != SettingStatus.Saved)
        {
            return saved.Status == SettingStatus.Invalid ? Problems.Invalid(saved.Errors) : Problems.Of(StatusCodes.Status409Conflict, "conflict", "Try again.");
        }

        return await link.CompleteAsync(request.Token, request.Email, hash, cancellationToken) is { } user
            ? TypedResults.Created((string?)null, AccountReplies.Show(user))
            : Problems.NotFound();
    }

    private static async Task<SettingReply> SaveAccountAsync(AccountRequests.Setup request, ISettingStore settings, CancellationToken cancellationToken)
    {
        var present = await settings.FindAsync(SettingKey.Account, cancellationToken);
        var basis = present is null
            ? new AccountSettings { CompanyName = "" }
            : JsonSerializer.Deserialize<AccountSettings>(present.Body, SettingJson.Options)!; // stored by us
        var account = basis with { CompanyName = request.CompanyName, ZoneId = request.ZoneId, Currency = request.Currency };
        var change = new SettingChange
        {
            Kind = SettingKind.Account,
            Number = SettingKey.AccountNumber,
            ExpectedVersion = present?.Version ?? 0,
            Body = JsonSerializer.Serialize(account, SettingJson.Options),
        };
        return await settings.SaveAsync(new SettingCommand { Changes = [change], ChangedBy = "setup" }, cancellationToken);
    }
}
