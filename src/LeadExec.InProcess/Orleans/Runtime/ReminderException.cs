namespace Orleans.Runtime;

/// <summary>A reminder could not be changed; fetch its handle anew.</summary>
[GenerateSerializer]
public sealed class ReminderException(string message) : OrleansException(message);
