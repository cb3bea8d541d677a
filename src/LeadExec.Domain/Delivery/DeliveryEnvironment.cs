namespace LeadExec.Domain.Delivery;

/// <summary>Testing uses the test URL and each mapping's test value, and counts for nothing (DELV-04, E-67).</summary>
public enum DeliveryEnvironment
{
    Production = 0,
    Testing = 1,
}
