namespace LeadExec.EndToEnd.Tests.Support;

/// <summary>The ways to post a lead.</summary>
public enum PostKind
{
    V1Form,
    V1Json,
    V1Xml,
    V2Json,
    V2Xml,
}
