namespace LeadExec.Ports.Intake;

/// <summary>The log of refused posts, kept 30 days and visible to administrators (E-20).</summary>
public interface IRefusedPosts
{
    /// <summary>Writes the rows; all of them or, when storage fails, none.</summary>
    Task AddAsync(IReadOnlyList<RefusedPost> posts, CancellationToken cancellationToken);

    /// <summary>The newest rows before a number (null: from the newest), newest first; at most <paramref name="limit"/>, which is capped at 500.</summary>
    Task<IReadOnlyList<StoredRefusedPost>> ListAsync(long? beforeNumber, int limit, CancellationToken cancellationToken);

    /// <summary>Deletes rows older than an instant; answers how many.</summary>
    Task<int> DeleteBeforeAsync(DateTimeOffset instant, CancellationToken cancellationToken);
}
