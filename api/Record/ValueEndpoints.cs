using System.Text.Json;
using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Api.Settings;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Record;

/// <summary>Values of a lead changed by hand, and the history of what people did to it (LEAD-13, LEAD-41).</summary>
internal static class ValueEndpoints
{
    private const string Tag = "Leads";

    public static void Map(RouteGroupBuilder api)
    {
        var lead = api.MapGroup("/leads/{id:guid}").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults());
        lead.MapGet("/values", FindAsync).Describe("getLeadValues", Tag, "The lead's values as they are edited, with their ETag", 401, 403, 404, 409, 503);
        lead.MapPatch("/values", ChangeAsync).Accepts<RecordBodies.ValuesChange>("application/merge-patch+json", "application/json")
            .WithExample(new RecordBodies.ValuesChange { Fields = [new RecordBodies.FieldChange { Name = "State", Values = ["AZ"] }] })
            .Describe("updateLeadValues", Tag, "Changes values under the checks of a post; status, money and what was delivered stay", 400, 401, 403, 404, 409, 412, 428, 503);
        lead.MapGet("/history", HistoryAsync).Describe("getLeadHistory", Tag, "What people did to the lead, newest first: changed values and deeds by hand", 401, 403, 404, 503);
    }

    private static async Task<Results<Ok<RecordReplies.LeadValues>, ProblemHttpResult>> FindAsync(Guid id, [AsParameters] ValueCall call)
    {
        var (found, problem) = await call.ReadAsync(id);
        return found is null ? problem! : Answer(call.Context, found); // exactly one of the two
    }

    private static async Task<Results<Ok<RecordReplies.LeadValues>, ProblemHttpResult>> ChangeAsync(
        Guid id, RecordBodies.ValuesChange body, [FromHeader(Name = "If-Match")] string? ifMatch, [AsParameters] ValueCall call)
    {
        if (body.Fields.IsDefaultOrEmpty || body.Fields.Length > ValidationOptions.DefaultMaximumFields || body.Fields.Any(field => field is null || field.Values.IsDefault || field.Values.Any(value => value is null)))
        {
            return Problems.Invalid("/fields", $"1 to {ValidationOptions.DefaultMaximumFields} fields, each with its values.");
        }

        if (string.IsNullOrWhiteSpace(ifMatch))
        {
            return SettingProblems.NoIfMatch();
        }

        var (found, problem) = await call.ReadAsync(id);
        if (found is null)
        {
            return problem!; // exactly one of the two
        }

        if (!EntityTags.Fits(ifMatch, found.Version))
        {
            return SettingProblems.Stale();
        }

        var options = new ValidationOptions { Now = call.Time.GetUtcNow(), ZoneId = call.Catalogs.Current.Account.ZoneId };
        var edit = LeadEditor.Edit(found.Type, found.FieldsJson, [.. body.Fields.Select(field => new RawField(field.Name, field.Values))], options);
        if (edit.Lead is null || edit.Errors.Length > 0)
        {
            return Problems.Invalid(edit.Errors.Select(error => new DefinitionError($"/fields/{Place(body, error.Field)}", error.Message)));
        }

        return edit.Changes.IsEmpty ? Answer(call.Context, found) : await SaveAsync(id, found, edit, call);
    }

    private static async Task<Results<Ok<RecordReplies.LeadValues>, ProblemHttpResult>> SaveAsync(Guid id, ReadValues found, LeadEdit edit, ValueCall call)
    {
        var (after, before) = (edit.Lead!, Lead.FromJson(found.Type, found.FieldsJson)); // asked for only without errors
        var command = new LeadValuesEdit
        {
            LeadId = new LeadId(id),
            Expected = found.Version,
            FieldsJson = edit.FieldsJson!, // present with the lead
            Changes = edit.Changes,
            ChangedBy = call.Context.User.Actor(),
            Person = IsOther(before, after, SystemField.PrimaryPhone) || IsOther(before, after, SystemField.Email)
                ? new PersonHashes([.. SearchHashes.Phone(call.Hashes, after) ?? []], [.. SearchHashes.Email(call.Hashes, after) ?? []])
                : null,
        };
        return await call.Values.SaveAsync(command, call.Context.RequestAborted) switch
        {
            LeadEditStatus.Saved => Answer(call.Context, found with { Version = found.Version + 1, FieldsJson = command.FieldsJson }),
            LeadEditStatus.NotFound => Problems.NotFound(),
            LeadEditStatus.Stale => SettingProblems.Stale(),
            LeadEditStatus.UnderWay => Problems.Of(StatusCodes.Status409Conflict, "leadBusy", "The lead is being worked on.", "It is matched or sent this moment. Ask again when that has ended."),
        };
    }

    private static async Task<Results<Ok<RecordReplies.LeadHistory>, ProblemHttpResult>> HistoryAsync(Guid id, [AsParameters] ValueCall call)
    {
        if (await call.Values.FindAsync(new LeadId(id), call.Context.RequestAborted) is not { } values)
        {
            return Problems.NotFound();
        }

        var catalog = call.Catalogs.Current;
        var type = catalog.LeadTypes.GetValueOrDefault(values.LeadTypeId);
        var deeds = await call.History.ListAsync(new LeadId(id), call.Context.RequestAborted);
        var data = call.Context.User.Rights().Data;
        var own = data.Clients.IsEmpty
            ? null
            : (await call.Leads.DeliveriesAsync(new LeadId(id), call.Context.RequestAborted)).Where(attempt => data.Allows(attempt.ClientId)).Select(attempt => attempt.Id.Value).ToHashSet();
        return TypedResults.Ok(new RecordReplies.LeadHistory(
            [.. deeds.Where(deed => own is null || DeedPresenter.IsWithin(catalog, deed, data, own)).Select(deed => DeedPresenter.Show(catalog, type, deed))]));
    }

    private static bool IsOther(Lead before, Lead after, SystemField field) => before.SystemValue(field) != after.SystemValue(field);

    // The lead type's own text says what is wrong; where it stands in the request says where.
    private static string Place(RecordBodies.ValuesChange body, string field)
    {
        var at = body.Fields.ToList().FindIndex(named => string.Equals(named.Name.Trim(), field, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? field : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{at}");
    }

    private static Ok<RecordReplies.LeadValues> Answer(HttpContext context, ReadValues found)
    {
        EntityTags.Set(context, found.Version);
        var lead = Lead.FromJson(found.Type, found.FieldsJson);
        return TypedResults.Ok(new RecordReplies.LeadValues([.. found.Type.Fields.Select(field => Show(field, lead[field]))]));
    }

    /// <summary>A field as it is edited, with its value.</summary>
    public static RecordReplies.EditedField Show(LeadField field, FieldValue value) => new()
    {
        Name = field.Name,
        Label = field.Caption,
        Kind = JsonNamingPolicy.CamelCase.ConvertName(field.Kind.ToString()),
        Values = value.IsBlank ? [] : value.Kind == FieldValueKind.List ? [.. value.Items.Select(item => item.Canonical)] : [value.Canonical],
        Options = field.Options,
        Several = field.AcceptsSeveral,
        Required = field.Required,
        Editable = field.Kind is not (FieldKind.Calculated or FieldKind.SubFields),
    };

    /// <summary>Values with the lead type that says what they are.</summary>
    internal sealed record ReadValues(LeadType Type, int Version, string FieldsJson)
    {
        public override string ToString() => "[values]";
    }

    /// <summary>What reading and changing values needs.</summary>
    internal sealed record ValueCall
    {
        public required HttpContext Context { get; init; }

        [FromServices]
        public required ILeadValues Values { get; init; }

        [FromServices]
        public required ILeadHistory History { get; init; }

        [FromServices]
        public required ILeadQueries Leads { get; init; }

        [FromServices]
        public required ICatalogSource Catalogs { get; init; }

        [FromServices]
        public required IKeyedHash Hashes { get; init; }

        [FromServices]
        public required TimeProvider Time { get; init; }

        public async Task<(ReadValues? Found, ProblemHttpResult? Problem)> ReadAsync(Guid id) =>
            await Values.FindAsync(new LeadId(id), Context.RequestAborted) is not { } values ? (null, Problems.NotFound())
            : values.FieldsJson is not { } json || !Catalogs.Current.LeadTypes.TryGetValue(values.LeadTypeId, out var type)
                ? (null, Problems.Of(StatusCodes.Status409Conflict, "leadClosed", "The values of this lead cannot be changed.", "It is erased, or its lead type is archived."))
            : (new ReadValues(type, values.Version, json), null);
    }
}
