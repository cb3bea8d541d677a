using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Expressions;

/// <summary>The outcome of an evaluation. When the fuel ran out the value is blank (FM-74).</summary>
public sealed record ExpressionResult(FieldValue Value, int FuelUsed, bool Exhausted);
