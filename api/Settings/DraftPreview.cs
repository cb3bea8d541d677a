using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LeadExec.Api.Http;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Ports.Settings;

namespace LeadExec.Api.Settings;

/// <summary>The catalog as it would be with some changes; checked like a save, published nowhere.</summary>
internal sealed class DraftPreview(ISettingStore store, ISettingDrafts drafts, SettingReaders readers)
{
    /// <summary>Most changes in one request; the installation's own draft may add more.</summary>
    public const int MaximumChanges = 100;

    /// <summary>The catalog with the changes on top of the installation's draft, if that is wanted; errors otherwise.</summary>
    public async Task<(Catalog? Catalog, IReadOnlyList<DefinitionError> Errors)> ApplyAsync(
        IReadOnlyList<ChangeBody> changes, bool useDraft, CancellationToken cancellationToken)
    {
        if (changes.Count > MaximumChanges)
        {
            return (null, [new DefinitionError("/changes", $"At most {MaximumChanges}.")]);
        }

        var asked = ImmutableArray.CreateBuilder<SettingChange>();
        for (var at = 0; at < changes.Count; at++)
        {
            var (change, error) = await ReadAsync(changes[at], cancellationToken);
            if (change is null)
            {
                return (null, [error! with { Path = Prefix(at) + error.Path }]); // one of the two is there
            }

            asked.Add(change);
        }

        var keys = asked.Select(change => (change.Kind, change.Number)).ToHashSet();
        var waiting = useDraft ? await drafts.ListAsync(cancellationToken) : [];
        asked.AddRange(waiting.Select(draft => draft.Change).Where(change => !keys.Contains((change.Kind, change.Number))));
        var command = new SettingCommand { Changes = asked.DrainToImmutable(), ChangedBy = "dry run" };
        var preview = await store.PreviewAsync(command, cancellationToken);
        return preview.Catalog is { } catalog ? (catalog, []) : (null, Errors(preview.Reply, command.Changes.Length));
    }

    private async Task<(SettingChange? Change, DefinitionError? Error)> ReadAsync(ChangeBody change, CancellationToken cancellationToken)
    {
        var key = new SettingKey(change.Kind, change.Kind is SettingKind.Account or SettingKind.Billing ? SettingKey.AccountNumber : change.Id);
        var stored = await store.FindAsync(key, cancellationToken);
        if (change.Archive ? stored is null or { Archived: true } : change.Body is null)
        {
            return (null, change.Archive ? new DefinitionError("/id", "There is no such setting.") : new DefinitionError("/body", "A value is needed."));
        }

        try
        {
            return (new SettingChange
            {
                Kind = key.Kind,
                Number = key.Number,
                ExpectedVersion = stored?.Version ?? 0,
                Body = change.Archive ? null : readers.Read(key.Kind, change.Body!, key.Number, stored?.Body), // without a body it was refused above
                Archive = change.Archive,
            }, null);
        }
        catch (JsonException fault)
        {
            var error = ApiExceptionHandler.Error(fault);
            return (null, error with { Path = "/body" + error.Path });
        }
    }

    private static IReadOnlyList<DefinitionError> Errors(SettingReply reply, int changes) => reply.Status switch
    {
        SettingStatus.Invalid => [.. reply.Errors.Select(error => changes == 1 ? error with { Path = Prefix(0) + error.Path } : error)],
        SettingStatus.Stale => [new DefinitionError("/changes", "A setting changed meanwhile.")],
        SettingStatus.NotFound => [new DefinitionError("/changes", "A setting of the draft is gone.")],
        SettingStatus.NumberTaken => [new DefinitionError("/changes", "The number of a new setting is taken or not above 0.")],
        SettingStatus.Saved => throw new InvalidOperationException("Valid changes have a catalog."),
    };

    private static string Prefix(int at) => string.Create(CultureInfo.InvariantCulture, $"/changes/{at}");
}
