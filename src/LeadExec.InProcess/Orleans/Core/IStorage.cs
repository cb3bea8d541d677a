namespace Orleans.Core;

/// <summary>One stored record of a grain.</summary>
public interface IStorage
{
    /// <summary>The version of the record as last read or written; null when there is none.</summary>
    string? Etag { get; }

    bool RecordExists { get; }

    Task ClearStateAsync();

    /// <summary>Writes the state if the stored version is still <see cref="Etag"/>, else <see cref="Storage.InconsistentStateException"/>.</summary>
    Task WriteStateAsync();

    Task ReadStateAsync();

    Task ClearStateAsync(CancellationToken cancellationToken) => ClearStateAsync();

    Task WriteStateAsync(CancellationToken cancellationToken) => WriteStateAsync();

    Task ReadStateAsync(CancellationToken cancellationToken) => ReadStateAsync();
}
