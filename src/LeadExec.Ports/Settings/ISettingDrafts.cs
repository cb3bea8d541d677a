namespace LeadExec.Ports.Settings;

/// <summary>The installation's one draft: changes that wait to be published together (decision 16). Nothing outside the API acts on a draft.</summary>
public interface ISettingDrafts
{
    /// <summary>All waiting changes in order of kind and number, at most <see cref="SettingCommand.MaximumChanges"/>.</summary>
    Task<IReadOnlyList<SettingDraft>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Puts one change into the draft, in place of an earlier one to the same setting, if the draft with it is valid. The change names its number.</summary>
    Task<SettingReply> PutAsync(SettingChange change, string changedBy, CancellationToken cancellationToken);

    /// <summary>Publishes the whole draft as one catalog version and empties it; stale when a setting changed meanwhile, and then the draft stays.</summary>
    Task<SettingReply> PublishAsync(string publishedBy, CancellationToken cancellationToken);

    /// <summary>Empties the draft; tells how many changes it held.</summary>
    Task<int> DiscardAsync(CancellationToken cancellationToken);
}
