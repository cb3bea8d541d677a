using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LeadExec.Domain.Values;
using LeadExec.Ports.Access;
using LeadExec.Ports.Intake;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Queue;
using LeadExec.Ports.Security;

namespace LeadExec.Api.Tests.Intake;

internal sealed class FakeKeyedHash : IKeyedHash
{
    public byte[] Hash(string purpose, ReadOnlySpan<byte> value) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(purpose), value);
}

/// <summary>Seals by turning every byte around, so that a test sees whether something was sealed.</summary>
internal sealed class FakeSecretBox : ISecretBox
{
    public string Seal(string plain, string purpose) => "enc:" + Convert.ToBase64String(SealBytes(Encoding.UTF8.GetBytes(plain), purpose));

    public string Open(string sealedText, string purpose) => Encoding.UTF8.GetString(OpenBytes(Convert.FromBase64String(sealedText[4..]), purpose));

    public byte[] SealBytes(ReadOnlySpan<byte> plain, string purpose) => [.. plain.ToArray().Select(part => (byte)~part)];

    public byte[] OpenBytes(ReadOnlySpan<byte> sealedBytes, string purpose) => SealBytes(sealedBytes, purpose);
}

/// <summary>Tokens that the test handed out.</summary>
internal sealed class FakeTokens : IAccessTokens
{
    public Dictionary<string, AccessGrant> Grants { get; } = [];

    /// <summary>The store of tokens is away.</summary>
    public bool Broken { get; set; }

    public Task<AccessGrant?> ValidateAsync(string token, CancellationToken cancellationToken) =>
        Broken ? throw new TimeoutException() : Task.FromResult(Grants.GetValueOrDefault(token));

    public Task<IssuedToken?> IssueAsync(string clientId, string clientSecret, CancellationToken cancellationToken) => throw new NotSupportedException();
}

/// <summary>A log of refused posts in memory; a test can wait for a row.</summary>
internal sealed class FakeRefusedPosts : IRefusedPosts
{
    private readonly System.Threading.Channels.Channel<RefusedPost> rows = System.Threading.Channels.Channel.CreateUnbounded<RefusedPost>();

    public int Count => rows.Reader.Count;

    public Task AddAsync(IReadOnlyList<RefusedPost> posts, CancellationToken cancellationToken)
    {
        foreach (var post in posts)
        {
            rows.Writer.TryWrite(post);
        }

        return Task.CompletedTask;
    }

    public async Task<RefusedPost> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await rows.Reader.ReadAsync(patience.Token);
    }

    public Task<IReadOnlyList<StoredRefusedPost>> ListAsync(long? beforeNumber, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public System.Threading.Channels.Channel<DateTimeOffset> Deletions { get; } = System.Threading.Channels.Channel.CreateUnbounded<DateTimeOffset>();

    public Task<int> DeleteBeforeAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        Deletions.Writer.TryWrite(instant);
        return Task.FromResult(0);
    }
}

/// <summary>Stored answers by source.</summary>
internal sealed class FakeSourceAnswers : ISourceAnswers
{
    public List<(LeadSourceId Source, string? Reference, SourceAnswer Answer)> Rows { get; } = [];

    public Task<SourceAnswer?> FindAsync(LeadSourceId source, LeadId lead, CancellationToken cancellationToken) =>
        Task.FromResult(Rows.Where(row => row.Source == source && row.Answer.LeadId == lead).Select(row => row.Answer).FirstOrDefault());

    public Task<SourceAnswer?> FindByReferenceAsync(LeadSourceId source, string reference, CancellationToken cancellationToken) =>
        Task.FromResult(Rows.Where(row => row.Source == source && row.Reference == reference).Select(row => row.Answer).LastOrDefault());
}

/// <summary>A delivery queue that is full when the test says so.</summary>
internal sealed class FakeQueueGate : IQueueGate
{
    public bool IsFull { get; set; }

    public QueueDepth Depth => IsFull ? new QueueDepth(Limits.MaximumDepth, TimeSpan.Zero) : QueueDepth.Empty;

    public QueueLimits Limits { get; } = new()
    {
        MaximumDepth = 100,
        MaximumAge = TimeSpan.FromMinutes(10),
        DegradedDepth = 50,
        DegradedAge = TimeSpan.FromMinutes(1),
        RetryAfterSeconds = 45,
    };
}

internal sealed class FakePingQueries : IPingQueries
{
    public IReadOnlyList<PingRatio> Ratios { get; set; } = [];

    public Task<IReadOnlyList<PingRatio>> RatiosAsync(DateTimeOffset since, CancellationToken cancellationToken) => Task.FromResult(Ratios);

    public Task<Page<PingRow, PageKey>> ListAsync(PingSearch search, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<PingRow?> FindAsync(PingId id, CancellationToken cancellationToken) => throw new NotSupportedException();
}

/// <summary>Nothing was ever posted before.</summary>
internal sealed class FakeDuplicateQueries : IDuplicateQueries
{
    public Task<bool> IsTakenAsync(LeadTypeId type, ImmutableArray<ImmutableArray<byte>> keyHashes, int days, bool checkRejected, CancellationToken cancellationToken) => Task.FromResult(false);
}
