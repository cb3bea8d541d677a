using System.Diagnostics;
using LeadExec.Ports.Faults;
using LeadExec.Ports.Leads;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>Fault points around a batch, by what it carries (decision 24). Empty in a plain build.</summary>
internal static class WriterFaultPoints
{
    [Conditional("LEADEXEC_FAULTS")]
    public static void BeforeCommit(List<LeadCommit> commands)
    {
        if (commands.Exists(command => command.Receipt is not null))
        {
            FaultPoint.Reach("commit.receipt.before");
        }

        if (commands.Exists(command => command.Outcome is not null))
        {
            FaultPoint.Reach("commit.outcome.before");
        }
    }

    /// <summary>The batch stands, and no caller knows it.</summary>
    [Conditional("LEADEXEC_FAULTS")]
    public static void AfterCommit(List<LeadCommit> commands)
    {
        if (commands.Exists(command => command.Receipt is not null))
        {
            FaultPoint.Reach("commit.receipt.after");
        }

        if (commands.Exists(command => command.Outcome is not null))
        {
            FaultPoint.Reach("commit.outcome.after");
        }
    }
}
