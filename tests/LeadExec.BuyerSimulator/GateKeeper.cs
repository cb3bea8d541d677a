using System.Security.Cryptography;
using System.Text;

namespace LeadExec.BuyerSimulator;

/// <summary>Checks credentials the way a buyer would.</summary>
internal sealed class GateKeeper(TokenDesk tokens)
{
    private const string Realm = "leads";
    private const string Nonce = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";

    /// <summary>False after writing a 401 with a challenge.</summary>
    public bool Admits(HttpContext context, BuyerGate gate)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        var admitted = gate switch
        {
            BuyerGate.None => true,
            BuyerGate.Basic => authorization == $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{BuyerBehaviour.UserName}:{BuyerBehaviour.Password}"))}",
            BuyerGate.Bearer => authorization == $"Bearer {BuyerBehaviour.Token}",
            BuyerGate.OAuth => authorization.StartsWith("Bearer ", StringComparison.Ordinal) && tokens.IsLive(authorization["Bearer ".Length..]),
            BuyerGate.Digest => IsDigest(context.Request, authorization),
            _ => false,
        };
        if (!admitted)
        {
            context.Response.StatusCode = 401;
            context.Response.Headers.WWWAuthenticate = gate switch
            {
                BuyerGate.Digest => $"Digest realm=\"{Realm}\", qop=\"auth\", algorithm=SHA-256, nonce=\"{Nonce}\", opaque=\"op\"",
                BuyerGate.Basic => $"Basic realm=\"{Realm}\"",
                _ => "Bearer",
            };
        }

        return admitted;
    }

    private static bool IsDigest(HttpRequest request, string authorization)
    {
        if (!authorization.StartsWith("Digest ", StringComparison.Ordinal))
        {
            return false;
        }

        var parts = authorization["Digest ".Length..].Split(',', StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1].Trim('"'));
        var target = request.Path + request.QueryString.ToString();
        var secret = Hash($"{BuyerBehaviour.UserName}:{Realm}:{BuyerBehaviour.Password}");
        var expected = Hash($"{secret}:{Nonce}:{parts["nc"]}:{parts["cnonce"]}:auth:{Hash($"{request.Method}:{target}")}");
        return parts["nonce"] == Nonce && parts["uri"] == target && parts["response"] == expected && parts["username"] == BuyerBehaviour.UserName;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
