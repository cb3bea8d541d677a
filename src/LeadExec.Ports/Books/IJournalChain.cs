namespace LeadExec.Ports.Books;

/// <summary>
/// The chain of hashes over the journal (ADR 0030). Entries are written by many at once and sealed afterwards, each exactly once:
/// a mark says up to where places were drawn, and is sealed when nobody who drew one of them is still at work.
/// </summary>
public interface IJournalChain
{
    /// <summary>Up to where there is something to seal; null when everything is sealed.</summary>
    Task<JournalMark?> MarkAsync(CancellationToken cancellationToken);

    /// <summary>Seals at most <see cref="JournalSealing.MostEntries"/> entries of an earlier mark. Any number of processes may do so at once.</summary>
    Task<JournalSealing> SealAsync(JournalMark mark, CancellationToken cancellationToken);

    /// <summary>The last seal and what waits behind it.</summary>
    Task<JournalHead> HeadAsync(CancellationToken cancellationToken);

    /// <summary>Compares the seals after one number, at most <paramref name="most"/> of them, with the journal.</summary>
    Task<JournalVerdict> VerifyAsync(long after, int most, CancellationToken cancellationToken);
}
