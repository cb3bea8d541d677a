using System.Text.Json;
using System.Text.RegularExpressions;
using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Users;
using LeadExec.Ports.Views;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Views;

/// <summary>Saved views and filters of lists (LEAD-04, ORD-23): one's own, and for staff those that others share.</summary>
internal static partial class SavedViewEndpoints
{
    private const string Tag = "Saved views";

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/saved-views").RequireAuthorization(Policies.SignedIn);
        group.MapGet("", ListAsync).Describe("listSavedViews", Tag, "Views of a list: one's own, and for staff those that others share", 400, 401);
        group.MapPost("", AddAsync).WithExample(new SavedViewBodies.NewView { Id = Guid.Empty, List = "leads", Name = "Sold today", Shared = true, Search = JsonSerializer.SerializeToElement(new { range = "today" }) })
            .Describe("addSavedView", Tag, "Keeps the state of a list under a name", 400, 401, 409);
        group.MapPut("/{id:guid}", SaveAsync).WithExample(new SavedViewBodies.ViewChange { Name = "Sold this week", Shared = false })
            .Describe("saveSavedView", Tag, "Renames, shares or replaces one's own view", 400, 401, 404, 409);
        group.MapDelete("/{id:guid}", RemoveAsync).Describe("removeSavedView", Tag, "Removes one's own view; administrators also remove a shared one", 401, 404);
    }

    private static async Task<Results<Ok<SavedViewBodies.Views>, ProblemHttpResult>> ListAsync(string? list, [AsParameters] ViewCall call)
    {
        if (!ListName().IsMatch(list ?? ""))
        {
            return Problems.Invalid("?list", "The name of a list, such as leads.");
        }

        var found = await call.Views.ListAsync(call.Person, list!, call.IsStaff, call.Context.RequestAborted);
        return TypedResults.Ok(new SavedViewBodies.Views([.. found.Select(call.Show)]));
    }

    private static async Task<Results<Created<SavedViewBodies.View>, ProblemHttpResult>> AddAsync(SavedViewBodies.NewView body, [AsParameters] ViewCall call)
    {
        var view = new SavedView { Id = body.Id, Owner = call.Person, List = body.List, Name = body.Name.Trim(), Shared = body.Shared, Search = Text(body.Search) };
        var errors = Errors(view, call).ToList();
        if (body.Id == Guid.Empty)
        {
            errors.Add(new DefinitionError("/id", "A number that you make."));
        }

        if (errors.Count > 0)
        {
            return Problems.Invalid(errors);
        }

        return await call.Views.AddAsync(view, call.Options.Value.MostPerList, call.Context.RequestAborted) switch
        {
            SavedViewStatus.Saved when await call.FindAsync(view.Id) is { } saved => TypedResults.Created($"{LeadExecApi.Prefix}/saved-views/{saved.Id}", call.Show(saved)),
            SavedViewStatus.TooMany => Problems.Of(StatusCodes.Status409Conflict, "tooManyViews", "The view was not saved.", $"A list has at most {call.Options.Value.MostPerList} of your views."),
            SavedViewStatus.Saved or SavedViewStatus.NotFound or SavedViewStatus.NameTaken => Taken(),
        };
    }

    private static async Task<Results<Ok<SavedViewBodies.View>, ProblemHttpResult>> SaveAsync(Guid id, SavedViewBodies.ViewChange body, [AsParameters] ViewCall call)
    {
        if (await call.FindAsync(id) is not { } present)
        {
            return Problems.NotFound();
        }

        var view = present with
        {
            Name = body.Name?.Trim() ?? present.Name,
            Shared = body.Shared ?? present.Shared,
            Search = body.Search is { } search ? Text(search) : present.Search,
        };
        if (Errors(view, call).ToList() is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        return await call.Views.SaveAsync(view, call.Context.RequestAborted) switch
        {
            SavedViewStatus.Saved when await call.FindAsync(id) is { } saved => TypedResults.Ok(call.Show(saved)),
            SavedViewStatus.NameTaken => Taken(),
            SavedViewStatus.Saved or SavedViewStatus.NotFound or SavedViewStatus.TooMany => Problems.NotFound(),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(Guid id, [AsParameters] ViewCall call) =>
        await call.Views.RemoveAsync(call.Person, id, call.Context.User.IsInRole(nameof(UserRole.Administrator)), call.Context.RequestAborted) ? TypedResults.NoContent() : Problems.NotFound();

    private static IEnumerable<DefinitionError> Errors(SavedView view, ViewCall call)
    {
        if (!ListName().IsMatch(view.List))
        {
            yield return new DefinitionError("/list", "The name of a list, such as leads.");
        }

        if (view.Name.Length is 0 or > SavedView.LongestName || view.Name.Any(char.IsControl))
        {
            yield return new DefinitionError("/name", $"1 to {SavedView.LongestName} characters.");
        }

        if (view.Shared && !call.IsStaff)
        {
            yield return new DefinitionError("/shared", "Views of the portal are its user's own.");
        }

        if (!view.Search.StartsWith('{') || view.Search.Length > call.Options.Value.LongestSearch || view.Search.Contains("\\u0000", StringComparison.Ordinal))
        {
            yield return new DefinitionError("/search", $"An object of at most {call.Options.Value.LongestSearch} characters.");
        }
    }

    private static string Text(JsonElement element) => element.ValueKind == JsonValueKind.Object ? element.GetRawText() : "";

    private static ProblemHttpResult Taken() => Problems.Of(StatusCodes.Status409Conflict, "nameTaken", "The view was not saved.", "Another one of yours has the name.");

    [GeneratedRegex("^[a-z][a-z.-]{0,39}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ListName();

    /// <summary>What the endpoints need, and who is asking.</summary>
    internal sealed record ViewCall
    {
        public required HttpContext Context { get; init; }

        [FromServices]
        public required ISavedViews Views { get; init; }

        [FromServices]
        public required IOptions<SavedViewOptions> Options { get; init; }

        public UserId Person => Context.User.SignedInUser();

        public bool IsStaff => !Context.User.IsInRole(nameof(UserRole.Client));

        public Task<SavedView?> FindAsync(Guid id) => Views.FindAsync(Person, id, Context.RequestAborted);

        public SavedViewBodies.View Show(SavedView view) => new()
        {
            Id = view.Id,
            List = view.List,
            Name = view.Name,
            Shared = view.Shared,
            Own = view.Owner == Person,
            Owner = view.Owner == Person ? null : view.OwnerName,
            Search = JsonSerializer.Deserialize<JsonElement>(view.Search),
            ChangedAt = view.ChangedAt,
        };
    }
}
