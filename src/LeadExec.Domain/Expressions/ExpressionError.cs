namespace LeadExec.Domain.Expressions;

/// <summary>Why an expression cannot be used: the character position, counted from 0, and words for the administrator.</summary>
public sealed record ExpressionError(int Position, string Message);
