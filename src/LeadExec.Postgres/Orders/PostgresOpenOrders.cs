using Dapper;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LeadExec.Postgres.Orders;

/// <summary>
/// Keeps <see cref="Current"/> fresh as the catalog is kept: a notification of a change of status wakes it, and a poll each second
/// reads again what is left. A storage fault keeps the last picture, which is advice only.
/// </summary>
public sealed partial class PostgresOpenOrders(NpgsqlDataSource database, TimeProvider time, ILogger<PostgresOpenOrders> logger) : BackgroundService, IOpenOrders
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(1);

    private volatile OpenOrders current = OpenOrders.None;

    public OpenOrders Current => current;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Reads the open orders now.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<OpenRow>(new CommandDefinition(OrderSql.Open, cancellationToken: cancellationToken));
        current = OpenOrders.Of(rows.Select(row => row.ToOrder()));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException or IOException && !stoppingToken.IsCancellationRequested)
            {
                LogListenFailed(fault.GetType().Name);
                await Task.Delay(PollEvery, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using (var listen = new NpgsqlCommand("listen " + OrderSql.Channel, connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        while (true)
        {
            await RefreshAsync(cancellationToken);
            await connection.WaitAsync(PollEvery, cancellationToken);
        }
    }

    [LoggerMessage(EventId = 1471, Level = LogLevel.Warning, Message = "Open orders are not followed for the moment: {Kind}")]
    private partial void LogListenFailed(string kind);

    private sealed class OpenRow
    {
        public int Id { get; init; }

        public int ClientId { get; init; }

        public short Type { get; init; }

        public int[]? Accounts { get; init; }

        public DateTime StartsAt { get; init; }

        public DateTime? EndsAt { get; init; }

        public long Left { get; init; }

        public int LeftUnits { get; init; }

        public long? PricePerLead { get; init; }

        public OpenOrder ToOrder() => new()
        {
            Id = new OrderId(Id),
            ClientId = new ClientId(ClientId),
            Type = (OrderType)Type,
            Accounts = [.. (Accounts ?? []).Select(id => new DeliveryAccountId(id))],
            StartsAt = new DateTimeOffset(StartsAt),
            EndsAt = EndsAt is { } ends ? new DateTimeOffset(ends) : null,
            PricePerLead = PricePerLead is { } cents ? Money.FromCents(cents) : null,
            Left = Money.FromCents(Left),
            LeftUnits = LeftUnits,
        };
    }
}
