using System.Collections.Immutable;
using System.Text;
using LeadExec.Api.Intake.Access;
using LeadExec.Api.Intake.Reading;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Intake;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Intake.Pings;

/// <summary>
/// POST /v2/duplicates/check (RCV-29, E-32): the fields of the duplicate key, in clear or as SHA-256 in hex, in the shape of a ping;
/// the answer is yes or no, and nothing of any lead. Needs a key or token, and the campaign's permission. Takes from the source's
/// rate like a post.
/// </summary>
internal sealed class DuplicateReceiver(
    IntakeServices services, IDuplicateQueries duplicates, IKeyedHash hashes, ICatalogSource catalogs, IOptions<IntakeOptions> options)
{
    private const AnswerDialect Dialect = AnswerDialect.Ping;
    private const int HashLength = 64;
    private readonly SubmissionReader reader = new(IntakeServices.LimitsOf(options.Value, leads: 1));

    public Task HandleAsync(HttpContext context) => services.Guard.RunAsync(context, Dialect, () => ReceiveAsync(context));

    private async Task<ReceiverAnswer> ReceiveAsync(HttpContext context)
    {
        var read = await reader.ReadAsync(context.Request, context.RequestAborted);
        var post = read.Accepted ? PingPost.Read(read.Value, context.Request.Query) : Decision<PingPost>.Refuse(read.Reason, read.Detail!);
        if (!post.Accepted)
        {
            return services.Refuser.Refuse(Dialect, post.Reason, post.Detail);
        }

        var claim = new PostClaim
        {
            Receiver = "dup2",
            SourceId = post.Value.SourceId,
            LeadTypeId = post.Value.LeadTypeId,
            CampaignId = post.Value.CampaignId,
            Password = post.Value.Password,
            Credential = PostedCredential.Of(context.Request.Headers),
            CredentialRequired = true,
            Address = services.Addresses.Of(context),
        };
        var admitted = await services.Access.AdmitAsync(claim, context.RequestAborted);
        if (!admitted.Accepted || !admitted.Value.Campaign.AllowDuplicateCheck)
        {
            return services.Refuser.RefuseWithTrace(Dialect, claim, services.Refuser.NewRefusal(admitted.Accepted ? RejectReason.DuplicateCheckOff : admitted.Reason));
        }

        return services.Rates.Take(admitted.Value.Source, leads: 1) is { } seconds
            ? services.Refuser.Refuse(Dialect, RejectReason.RateLimited, retryAfterSeconds: seconds)
            : await AnswerAsync(admitted.Value.Campaign, post.Value.Fields, context.RequestAborted);
    }

    private async Task<ReceiverAnswer> AnswerAsync(Campaign campaign, ImmutableArray<RawField> fields, CancellationToken cancellationToken)
    {
        var keys = Keys(campaign, catalogs.Current.LeadTypes[campaign.LeadTypeId], fields);
        if (!keys.Accepted)
        {
            return services.Refuser.Refuse(Dialect, keys.Reason, keys.Detail);
        }

        var taken = await duplicates.IsTakenAsync(campaign.LeadTypeId, keys.Value, campaign.DuplicateDays, campaign.CheckRejectedLeads, cancellationToken);
        return new ReceiverAnswer(new RenderedAnswer(StatusCodes.Status200OK, "application/json", [.. Encoding.UTF8.GetBytes(taken ? """{"duplicate":true}""" : """{"duplicate":false}""")]));
    }

    /// <summary>Hashes of the duplicate key as a receipt claims them. Values in clear are read like posted ones first.</summary>
    private Decision<ImmutableArray<ImmutableArray<byte>>> Keys(Campaign campaign, LeadType type, ImmutableArray<RawField> fields)
    {
        var asked = type with { Fields = [.. type.Fields.Where(field => field.InDuplicateKey).Select(field => field with { Required = false, DefaultValue = null })] };
        var hashed = fields.Where(field => asked.Find(field.Name) is not null && field.Values is [{ Length: HashLength } value] && value.All(char.IsAsciiHexDigit)).ToList();
        var read = LeadValidator.Validate(
            asked,
            new RawLead([.. fields.Except(hashed)]),
            new ValidationOptions { Now = services.Clock.GetUtcNow(), ZoneId = catalogs.Current.Account.ZoneId, Delimiter = campaign.ValueDelimiter });
        if (read.Lead is not { } lead)
        {
            return Decision<ImmutableArray<ImmutableArray<byte>>>.Refuse(RejectReason.DataErrors, $"Wrong: {string.Join(", ", read.Errors.Select(error => error.Field))}.");
        }

        var values = asked.Fields.Where(field => !lead[field].IsBlank).ToDictionary(field => field.Name, field => DuplicateKey.HashOf(lead[field]), StringComparer.OrdinalIgnoreCase);
        foreach (var field in hashed)
        {
            values[field.Name] = field.Values[0].ToLowerInvariant();
        }

        var keys = DuplicateKey.Of(type, values);
        return keys.IsEmpty
            ? Decision<ImmutableArray<ImmutableArray<byte>>>.Refuse(RejectReason.DataErrors, "Send at least one field of the duplicate key.")
            : Decision<ImmutableArray<ImmutableArray<byte>>>.Accept(SearchHashes.DuplicateKeys(hashes, keys));
    }
}
