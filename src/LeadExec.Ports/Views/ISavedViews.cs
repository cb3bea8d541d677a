using LeadExec.Domain.Values;

namespace LeadExec.Ports.Views;

/// <summary>Views of lists that people keep. Nobody changes another's.</summary>
public interface ISavedViews
{
    /// <summary>A person's own views of a list by name, and with <paramref name="shared"/> also those that others share, at most 500.</summary>
    Task<IReadOnlyList<SavedView>> ListAsync(UserId person, string list, bool shared, CancellationToken cancellationToken);

    /// <summary>One of the person's own views; null when there is none.</summary>
    Task<SavedView?> FindAsync(UserId person, Guid id, CancellationToken cancellationToken);

    /// <summary>Adds a view, at most <paramref name="most"/> of its owner for its list. The same id, list and name again change nothing.</summary>
    Task<SavedViewStatus> AddAsync(SavedView view, int most, CancellationToken cancellationToken);

    /// <summary>Replaces name, sharing and search of the owner's view; its list stays.</summary>
    Task<SavedViewStatus> SaveAsync(SavedView view, CancellationToken cancellationToken);

    /// <summary>False when the person has no such view; with <paramref name="othersToo"/> a shared view of anybody goes.</summary>
    Task<bool> RemoveAsync(UserId person, Guid id, bool othersToo, CancellationToken cancellationToken);
}
