namespace LeadExec.Ports.Access;

/// <summary>A credential with its secret, which is known only now (SET-33).</summary>
public sealed record NewApiCredential(ApiCredential Credential, string ClientSecret)
{
    public override string ToString() => $"[credential {Credential.ClientId}]";
}
