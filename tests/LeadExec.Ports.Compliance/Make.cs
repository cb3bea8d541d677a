using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LeadExec.Domain.Capacity;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Pings;

namespace LeadExec.Ports.Compliance;

/// <summary>Commands with plain values; change them by <c>with</c>.</summary>
public static class Make
{
    public static CampaignId Campaign { get; } = new(13278);

    public static ClientId Client { get; } = new(7);

    public static DeliveryAccountId Account { get; } = new(70);

    public static WindowKeys Windows { get; } = new(20260310, 20260309, 202603);

    public static LeadReceipt Receipt() => new()
    {
        LeadTypeId = new LeadTypeId(4439),
        LeadSourceId = new LeadSourceId(6240),
        CampaignId = Campaign,
        ReceivedAt = new DateTimeOffset(2026, 3, 10, 11, 59, 59, TimeSpan.Zero),
        CatalogVersion = new CatalogVersion(1),
        Validity = LeadValidity.Valid,
        Cost = Money.FromCents(1500),
        MaximumDeliveries = 1,
        BodyHash = Hash(Guid.NewGuid().ToString()),
        CampaignWindows = Windows,
        FieldsJson = """{"Email":"a@example.org"}""",
    };

    /// <summary>An accepted ping of the campaign.</summary>
    public static PingRecord Ping()
    {
        var id = Guid.CreateVersion7();
        return new PingRecord
        {
            Id = new PingId(id),
            LeadTypeId = new LeadTypeId(4439),
            LeadSourceId = new LeadSourceId(6240),
            CampaignId = Campaign,
            ReceivedAt = new DateTimeOffset(2026, 3, 10, 11, 59, 59, TimeSpan.Zero),
            CatalogVersion = new CatalogVersion(1),
            Accepted = true,
            Matches = 1,
            TokenHash = [.. Hash(id.ToString())],
            Fields = [new PingedField("State", [.. Hash("AZ")])],
        };
    }

    public static AttemptHold Hold(int number = 1) => new()
    {
        AttemptId = new AttemptId(Guid.CreateVersion7()),
        Number = number,
        DeliveryId = Guid.CreateVersion7(),
        ClientId = Client,
        AccountId = Account,
        MethodId = new DeliveryMethodId(700),
        CampaignId = Campaign,
        Price = Money.FromCents(4000),
        Windows = Windows,
    };

    public static LeadCommit Received(LeadReceipt? receipt = null, AttemptHold? hold = null) => new()
    {
        LeadId = new LeadId(Guid.CreateVersion7()),
        Epoch = 1,
        Receipt = receipt ?? Receipt(),
        Hold = hold,
        Stage = hold is null ? FlowStage.Received : hold.Instant ? FlowStage.Settled : FlowStage.Sending,
    };

    public static LeadCommit Settled(LeadId lead, AttemptId attempt, AttemptState state, int cents = 4000) => new()
    {
        LeadId = lead,
        Epoch = 1,
        Stage = FlowStage.Settled,
        Outcome = new AttemptOutcome { AttemptId = attempt, State = state, Price = Money.FromCents(state == AttemptState.Accepted ? cents : 0) },
    };

    public static LeadCommit Holding(LeadId lead, AttemptHold hold) => new() { LeadId = lead, Epoch = 1, Stage = FlowStage.Sending, Hold = hold };

    public static StoredAnswer Answer(string text = "<ok/>", bool callerWaits = true) =>
        new() { Status = 200, MediaType = "application/xml", Body = [.. Encoding.UTF8.GetBytes(text)], CallerWaits = callerWaits };

    public static DuplicateClaim Claim(string person, int days = 30) => new() { KeyHashes = [[.. Hash(person)]], Days = days };

    public static OutboxMessage Message(string key, string topic = "lead.result") => new() { Id = Guid.NewGuid(), Topic = topic, Key = key, Payload = "{}" };

    public static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    public static byte[] Hash(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return SHA256.HashData(bytes);
    }
}
