using System.Collections.Immutable;
using LeadExec.Ports.Leads;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>About how many bytes a command adds to its batch.</summary>
internal static class CommandSize
{
    private const int Fixed = 400;

    public static int Of(LeadCommit command) =>
        Fixed
        + (command.Receipt is { } receipt ? receipt.FieldsJson.Length + Length(receipt.SealedRequest) : 0)
        + (command.Outcome is { } outcome ? Length(outcome.SealedExchange) : 0)
        + (command.Answer is { } answer ? Length(answer.Body) : 0)
        + command.Outbox.Sum(message => message.Payload.Length + 100);

    private static int Length(ImmutableArray<byte> bytes) => bytes.IsDefault ? 0 : bytes.Length;
}
