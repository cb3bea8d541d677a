using System.Text.Json;
using Dapper;
using LeadExec.Domain.Notices;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Mail;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Returns;
using LeadExec.Postgres.Orders;
using Npgsql;

namespace LeadExec.Postgres.Returns;

/// <summary>The reads and writes of one transaction over one sale's return, in the order of the batch writer's locks.</summary>
internal sealed class ReturnTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction, ReturnCommand command, CancellationToken cancellationToken)
{
    private readonly OrderTransaction orders = new(connection, transaction, command.Actor, cancellationToken);
    private SaleKeys keys = new();

    /// <summary>Read after the locks.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>The client's clock; set before anything is counted or written.</summary>
    public string Zone { get; set; } = "";

    public ClientId ClientId => new(keys.ClientId);

    public CampaignId CampaignId => new(keys.CampaignId);

    public LeadTypeId LeadTypeId => new(keys.LeadTypeId);

    private OrderId? Order => keys.OrderId is { } id ? new OrderId(id) : null;

    /// <summary>Locks what the step may change or judge: book rows by kind and id, then the lead. False: no such sale.</summary>
    public async Task<bool> BeginAsync(DateTimeOffset? clock)
    {
        var found = await connection.QuerySingleOrDefaultAsync<SaleKeys>(Command(ReturnSql.Keys, new { attempt = command.AttemptId.Value, client = command.OfClient?.Value }));
        if (found is null)
        {
            return false;
        }

        keys = found;
        await RunAsync(ReturnSql.LockBooks, new { client = (long)keys.ClientId, order = (long?)keys.OrderId });
        await RunAsync(ReturnSql.LockLead, new { lead = keys.LeadId });
        await orders.BeginAsync(null, clock); // the clock, after the locks
        Now = orders.Now;
        return true;
    }

    /// <summary>Finds what a look at the terms needs, without a lock.</summary>
    public async Task<bool> LookAsync(DateTimeOffset? clock)
    {
        var found = await connection.QuerySingleOrDefaultAsync<SaleKeys>(Command(ReturnSql.Keys, new { attempt = command.AttemptId.Value, client = command.OfClient?.Value }));
        if (found is null)
        {
            return false;
        }

        keys = found;
        await orders.BeginAsync(null, clock);
        Now = orders.Now;
        return true;
    }

    public Task<SaleFacts> ReadAsync() => connection.QuerySingleAsync<SaleFacts>(Command(ReturnSql.Facts, new { attempt = command.AttemptId.Value }));

    public Task<ReturnCounts> CountAsync(SaleFacts sale) => connection.QuerySingleAsync<ReturnCounts>(Command(ReturnSql.Counts, new
    {
        attempt = command.AttemptId.Value,
        client = keys.ClientId,
        account = sale.AccountId,
        order = keys.OrderId,
        soldAt = sale.SoldAt,
        now = Now.UtcDateTime,
        zone = Zone,
    }));

    /// <summary>The step, which was judged, with everything that follows from it.</summary>
    public async Task WriteAsync(ReturnFacts facts, string reason, string? note, ResaleSettings? resale)
    {
        if (command.Event is ReturnEvent.Requested || facts.State is ReturnState.None or ReturnState.Denied)
        {
            await AskAsync(facts, reason, note);
        }

        if (command.Event is ReturnEvent.Denied)
        {
            await RunAsync(ReturnSql.Deny, Deed());
        }

        if (command.Event is ReturnEvent.Approved or ReturnEvent.ReturnedToSource && facts.State is not ReturnState.Approved)
        {
            await ApproveAsync();
            if (command.Moved)
            {
                await RunAsync(ReturnSql.Move, Deed());
            }

            if (resale is { Enabled: true })
            {
                await RunAsync(ReturnSql.Resell, new { lead = keys.LeadId, now = Now.UtcDateTime, hours = resale.MaxAgeHours });
            }
        }

        if (command.Event is ReturnEvent.ReturnedToSource)
        {
            await RunAsync(ReturnSql.ToSource, Deed());
        }

        if (command.Event == ReturnEvent.Requested || facts.State == ReturnState.Pending)
        {
            await TellAsync(command.Event == ReturnEvent.Requested ? NoticeKind.ReturnRequested : NoticeKind.ReturnDecided);
        }

        var action = "return" + command.Event;
        var particulars = $$"""{"client":{{keys.ClientId}},"before":{{JsonSerializer.Serialize(facts.State.ToString())}}}""";
        await RunAsync(ReturnSql.Audit, new { now = Now.UtcDateTime, actor = command.Actor, action, attempt = command.AttemptId.ToString(), particulars });
    }

    private Task TellAsync(NoticeKind kind) => RunAsync(ReturnSql.Tell, new
    {
        attempt = command.AttemptId.Value,
        message = Guid.CreateVersion7(Now),
        topic = OutboxTopics.Notice,
        notice = NoticePayload.Word(kind),
    });

    /// <summary>Mark as returned asks and approves in one; it is not counted as a request.</summary>
    private Task AskAsync(ReturnFacts facts, string reason, string? note) => RunAsync(ReturnSql.Ask, new
    {
        attempt = command.AttemptId.Value,
        reason,
        note,
        asked = (short)(facts.Asked + (command.Event == ReturnEvent.Requested ? 1 : 0)),
        byStaff = command.OfClient is null,
        now = Now.UtcDateTime,
        actor = command.Actor,
        days = facts.MaximumDays,
        orderAllowed = facts.OfOrder.Allowed,
        accountAllowed = facts.OfAccount.Allowed,
        zone = Zone,
    });

    /// <summary>The price goes back to an order that can still use it, else to the client's next charge (E-81).</summary>
    private async Task ApproveAsync()
    {
        var before = await FindOrderAsync();
        var room = before is null ? (bool?)null : CanUse(before.Order);
        await RunAsync(ReturnSql.Approve, new { attempt = command.AttemptId.Value, now = Now.UtcDateTime, actor = command.Actor, room });
        if (room == true && await FindOrderAsync() is { } after && !OrderMath.IsFilled(after.Order, after.Counts)
            && OrderTransitions.Apply(after.Order, new OrderStep(OrderEvent.RoomFreed, Now)) is { Accepted: true } open)
        {
            await orders.StepAsync(after.Order, OrderEvent.RoomFreed, open.Value);
        }

        if (room is not null)
        {
            await orders.NotifyAsync();
        }
    }

    private bool CanUse(Order order) => !order.Renewed && order.Status != OrderStatus.Closed && !OrderTransitions.IsOver(order, Now);

    private Task<OrderDetails?> FindOrderAsync() => Order is { } order ? orders.Reader.FindAsync(order, null, history: false) : Task.FromResult<OrderDetails?>(null);

    private object Deed() => new { attempt = command.AttemptId.Value, lead = keys.LeadId, now = Now.UtcDateTime, actor = command.Actor, key = command.MoveKey };

    private Task RunAsync(string sql, object arguments) => connection.ExecuteAsync(Command(sql, arguments));

    private CommandDefinition Command(string sql, object arguments) => new(sql, arguments, transaction, cancellationToken: cancellationToken);
}
