namespace LeadExec.Api.Security;

/// <summary>A figure of money in an answer that roles without the area money get too: it is left out of theirs (E-87).</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MoneyFigureAttribute : Attribute;
