using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LeadExec.Domain.Flow;

namespace LeadExec.Postgres.ProcessLog;

/// <summary>The stored form of <c>flow_log.steps</c>.</summary>
[JsonSerializable(typeof(ImmutableArray<FlowStep>))]
internal sealed partial class FlowStepJson : JsonSerializerContext;
