namespace LeadExec.Domain.LeadTypes;

/// <summary>One refused field: its name, or a path such as Drivers[0].Name, and the text for the source (LT-17). Never holds the posted value.</summary>
public sealed record FieldError(string Field, FieldErrorCode Code, string Message);
