using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadExec.Api.Http;
using LeadExec.Api.Intake.Access;
using LeadExec.Api.Intake.Posts;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Record;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Intake;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.ByHand;

/// <summary>
/// Leads that staff add (LEAD-06). They go the way of a post (RCV-34): fields, criteria and distribution are the campaign's. Its limits and the
/// source's addresses do not count, and a duplicate is told, not refused (E-85).
/// </summary>
internal static class AddLeadEndpoints
{
    private const string Tag = "Leads";

    private static AddLeadBodies.NewLead Example =>
        new() { Key = Guid.Empty, CampaignId = 13278, Fields = [new RecordBodies.FieldChange { Name = "FirstName", Values = ["Ann"] }], Deliver = true };

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/leads", AddAsync).RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults()).WithExample(Example)
            .Describe("addLead", Tag, "Adds a lead by hand under the checks of a post, but for the campaign's limits and duplicates, and distributes it when asked to", 400, 401, 403, 409, 503);
        api.MapGet("/campaigns/{id:int}/lead-fields", Fields).RequireAuthorization(Policies.Staff)
            .Describe("getCampaignLeadFields", Tag, "The fields that a lead of the campaign has, with their defaults, for adding one by hand", 401, 403, 404, 409);
    }

    private static Results<Ok<AddLeadBodies.EntryFields>, ProblemHttpResult> Fields(int id, ICatalogSource catalogs) =>
        !catalogs.Current.Campaigns.TryGetValue(new CampaignId(id), out var campaign) || !catalogs.Current.LeadTypes.TryGetValue(campaign.LeadTypeId, out var type) ? Problems.NotFound()
        : WhyNot(campaign) is { } problem ? problem
        : TypedResults.Ok(new AddLeadBodies.EntryFields([.. type.Fields.Select(field => ValueEndpoints.Show(field, FieldValue.Of(field.DefaultValue)))]));

    private static ProblemHttpResult? WhyNot(Campaign campaign) =>
        campaign.Channel == Channel.PingPost ? Problems.Of(StatusCodes.Status409Conflict, "pingRequired", "Leads of this campaign need a ping.", "Choose a campaign that takes leads without one.")
        : campaign.Status != CampaignStatus.Active ? Problems.Of(StatusCodes.Status409Conflict, "campaignInactive", "The campaign does not take leads now.")
        : null;

    private static async Task<Results<Ok<AddLeadBodies.AddedLead>, ProblemHttpResult>> AddAsync(AddLeadBodies.NewLead body, [AsParameters] AddCall call)
    {
        if (body.Fields.IsDefaultOrEmpty || body.Fields.Length > ValidationOptions.DefaultMaximumFields || body.Fields.Any(field => field is null || field.Values.IsDefault || field.Values.Any(value => value is null)))
        {
            return Problems.Invalid("/fields", $"1 to {ValidationOptions.DefaultMaximumFields} fields, each with its values.");
        }

        var catalog = call.Catalogs.Current;
        if (!catalog.Campaigns.TryGetValue(new CampaignId(body.CampaignId), out var campaign))
        {
            return Problems.Invalid("/campaignId", "There is no such campaign.");
        }

        if (WhyNot(campaign) is { } problem)
        {
            return problem;
        }

        ImmutableArray<RawField> fields = [.. body.Fields.Where(field => field.Values.Length > 0).Select(field => new RawField(field.Name, field.Values))];
        var options = new ValidationOptions { Now = call.Time.GetUtcNow(), ZoneId = catalog.Account.ZoneId, RejectUnknownFields = true, Delimiter = campaign.ValueDelimiter };
        var read = LeadValidator.Validate(catalog.LeadTypes[campaign.LeadTypeId], new RawLead(fields), options);
        return read.Lead is { } lead
            ? await SubmitAsync(body, (campaign, lead, fields), call)
            : Problems.Invalid(read.Errors.Select(error => new DefinitionError($"/fields/{Place(body, error.Field)}", error.Message)));
    }

    private static async Task<Results<Ok<AddLeadBodies.AddedLead>, ProblemHttpResult>> SubmitAsync(
        AddLeadBodies.NewLead body, (Campaign Campaign, Lead Lead, ImmutableArray<RawField> Fields) read, AddCall call)
    {
        var now = call.Time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var duplicate = await IsDuplicateAsync(read.Campaign, read.Lead, call);
        var particulars = new JsonObject { ["key"] = body.Key, ["campaign"] = body.CampaignId, ["deliver"] = body.Deliver, ["test"] = body.Test };
        await call.Desk.WriteAsync($"lead/{id}", "addLead", particulars, call.Context);
        var post = new LeadPost
        {
            Fields = read.Fields,
            Test = body.Test,
            NoSell = !body.Deliver,
            Request = JsonSerializer.SerializeToUtf8Bytes(body.Fields, JsonSerializerOptions.Web),
            RequestMediaType = "application/json",
        };
        var admitted = new AdmittedPost(call.Catalogs.Current.LeadSources[read.Campaign.LeadSourceId], read.Campaign);
        var reply = await call.Submitter.SubmitByHandAsync(admitted, post, new PostContext { Dialect = AnswerDialect.V2Json, ReceivedAt = now }, (id, body.Key));
        return Answer(reply, duplicate);
    }

    private static Results<Ok<AddLeadBodies.AddedLead>, ProblemHttpResult> Answer(LeadReply reply, bool duplicate) => reply.Status switch
    {
        LeadReplyStatus.Final or LeadReplyStatus.Replayed or LeadReplyStatus.Running => TypedResults.Ok(new AddLeadBodies.AddedLead
        {
            Id = reply.LeadId,
            Before = reply.Status == LeadReplyStatus.Replayed,
            Duplicate = duplicate && reply.Status != LeadReplyStatus.Replayed,
            Running = reply.Status == LeadReplyStatus.Running,
        }),
        LeadReplyStatus.KeyReused => Problems.Of(StatusCodes.Status409Conflict, "keyReused", "Another lead was added under this key."),
        LeadReplyStatus.Unavailable or LeadReplyStatus.NotFound =>
            Problems.Of(StatusCodes.Status503ServiceUnavailable, "unavailable", "The lead was not stored.", "Try again in a moment."),
    };

    private static async Task<bool> IsDuplicateAsync(Campaign campaign, Lead lead, AddCall call)
    {
        var keys = SearchHashes.DuplicateKeys(call.Hashes, DuplicateKey.Of(lead.Type, lead));
        return !keys.IsEmpty && await call.Duplicates.IsTakenAsync(campaign.LeadTypeId, keys, campaign.DuplicateDays, campaign.CheckRejectedLeads, call.Context.RequestAborted);
    }

    // Where the field stands in the request; one that is missing there has only its name.
    private static string Place(AddLeadBodies.NewLead body, string field)
    {
        var at = body.Fields.ToList().FindIndex(named => string.Equals(named.Name.Trim(), field, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? field : string.Create(CultureInfo.InvariantCulture, $"{at}");
    }

    /// <summary>What adding needs besides its body.</summary>
    internal sealed record AddCall
    {
        public required HttpContext Context { get; init; }

        [FromServices]
        public required HandDesk Desk { get; init; }

        [FromServices]
        public required LeadSubmitter Submitter { get; init; }

        [FromServices]
        public required ICatalogSource Catalogs { get; init; }

        [FromServices]
        public required IDuplicateQueries Duplicates { get; init; }

        [FromServices]
        public required IKeyedHash Hashes { get; init; }

        [FromServices]
        public required TimeProvider Time { get; init; }
    }
}
