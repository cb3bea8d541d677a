using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Intake;
using Npgsql;

namespace LeadExec.Postgres.Intake;

/// <summary>The log of refused posts in table refused_post.</summary>
public sealed class PostgresRefusedPosts(NpgsqlDataSource database) : IRefusedPosts
{
    private const int MostRows = 500;

    private const string Insert =
        """
        insert into refused_post(at, remote_address, receiver, lead_type_id, lead_source_id, campaign_id, reason, detail, trace_id)
        select * from unnest(@at, @address, @receiver, @leadType, @source, @campaign, @reason, @detail, @trace)
        """;

    private const string Select =
        """
        select id as Number, at as At, remote_address as RemoteAddress, receiver as Receiver, lead_type_id as LeadTypeId,
               lead_source_id as LeadSourceId, campaign_id as CampaignId, reason as Reason, detail as Detail, trace_id as TraceId
        from refused_post
        where @before::bigint is null or id < @before
        order by id desc
        limit @limit
        """;

    public async Task AddAsync(IReadOnlyList<RefusedPost> posts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(posts);
        var rows = new
        {
            at = posts.Select(post => post.At.ToUniversalTime()).ToArray(),
            address = posts.Select(post => post.RemoteAddress).ToArray(),
            receiver = posts.Select(post => post.Receiver).ToArray(),
            leadType = posts.Select(post => post.LeadTypeId).ToArray(),
            source = posts.Select(post => post.LeadSourceId).ToArray(),
            campaign = posts.Select(post => post.CampaignId).ToArray(),
            reason = posts.Select(post => (short)post.Reason).ToArray(),
            detail = posts.Select(post => post.Detail).ToArray(),
            trace = posts.Select(post => post.TraceId).ToArray(),
        };
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(Insert, rows, cancellationToken: cancellationToken));
    }

    public async Task<IReadOnlyList<StoredRefusedPost>> ListAsync(long? beforeNumber, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var arguments = new { before = beforeNumber, limit = Math.Clamp(limit, 1, MostRows) };
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(Select, arguments, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToPost())];
    }

    public async Task<int> DeleteBeforeAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(
            "delete from refused_post where at < @instant", new { instant = instant.ToUniversalTime() }, cancellationToken: cancellationToken));
    }

    private sealed record Row
    {
        public long Number { get; init; }

        public DateTime At { get; init; }

        public string? RemoteAddress { get; init; }

        public string Receiver { get; init; } = "";

        public int? LeadTypeId { get; init; }

        public int? LeadSourceId { get; init; }

        public int? CampaignId { get; init; }

        public short Reason { get; init; }

        public string? Detail { get; init; }

        public string? TraceId { get; init; }

        public StoredRefusedPost ToPost() => new(Number, new RefusedPost
        {
            At = new DateTimeOffset(DateTime.SpecifyKind(At, DateTimeKind.Utc)),
            RemoteAddress = RemoteAddress,
            Receiver = Receiver,
            LeadTypeId = LeadTypeId,
            LeadSourceId = LeadSourceId,
            CampaignId = CampaignId,
            Reason = (RejectReason)Reason,
            Detail = Detail,
            TraceId = TraceId,
        });
    }
}
