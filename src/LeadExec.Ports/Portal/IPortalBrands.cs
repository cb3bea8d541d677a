namespace LeadExec.Ports.Portal;

/// <summary>The one <see cref="PortalBrand"/> of the installation. Every change is recorded in the audit log with it.</summary>
public interface IPortalBrands
{
    /// <summary><see cref="PortalBrand.None"/> before anything was saved.</summary>
    Task<PortalBrand> FindAsync(CancellationToken cancellationToken);

    /// <summary>Null without one.</summary>
    Task<PortalLogo?> LogoAsync(CancellationToken cancellationToken);

    /// <summary>Saves name and colour over that version; the brand as it is now, or null when somebody else saved in between.</summary>
    Task<PortalBrand?> SaveAsync(PortalBrand brand, string actor, CancellationToken cancellationToken);

    /// <summary>Puts the logo in the place of the one before; null takes it away. Returns the brand as it is now.</summary>
    Task<PortalBrand> SetLogoAsync(PortalLogo? logo, string actor, CancellationToken cancellationToken);
}
