using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Simulation.Tests.Plans;

namespace LeadExec.Simulation.Tests.Processes;

/// <summary>A final answer as its affiliate read it.</summary>
internal sealed record SimAnswer(SimPost Post, LeadId Lead, LeadReplyStatus Status, DateTimeOffset At, string Body);
